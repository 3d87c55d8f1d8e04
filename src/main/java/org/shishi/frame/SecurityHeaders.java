package org.shishi.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends the headers that keep foreign code out of every answer, error pages included, and gives each request its id. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {

    static final String NONCE = "cspNonce";
    static final String REQUEST_ID = "requestId";

    private static final String POLICY =
            "default-src 'none'; script-src 'nonce-%s'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                    + " manifest-src 'self'";

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(NONCE) == null) {
            request.setAttribute(NONCE, random(18));
            request.setAttribute(REQUEST_ID, random(6));
        }
        response.setHeader("Content-Security-Policy", POLICY.formatted(request.getAttribute(NONCE)));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // style and script say otherwise; a page must not stay on a computer that several people use
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        try (var ignored = MDC.putCloseable(REQUEST_ID, (String) request.getAttribute(REQUEST_ID))) {
            chain.doFilter(request, response);
        }
    }

    /** Error pages are answers too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private String random(int bytes) {
        var value = new byte[bytes];
        random.nextBytes(value);
        return Base64.getUrlEncoder().encodeToString(value);
    }
}
