package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shishi.account.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the CSRF token of whoever is signed in in the session, as the text that it is; that of anybody else in a cookie that no
 * script reads, so that a page for strangers needs no session and no database. Over TLS the name of the cookie keeps other
 * hosts of the domain from setting it. Signing in begins a session, and with it another token.
 */
class CsrfTokens implements CsrfTokenRepository {

    private static final String ATTRIBUTE = Sessions.CSRF;
    static final String COOKIE = "csrf";
    static final String SECURE_COOKIE = "__Host-csrf";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (!SessionOfAccount.isHeld(request)) {
            write(token, request, response);
        } else if (token != null) {
            request.getSession().setAttribute(ATTRIBUTE, token.getToken());
        } else {
            request.getSession().removeAttribute(ATTRIBUTE);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var text = SessionOfAccount.isHeld(request)
                ? (String) request.getSession().getAttribute(ATTRIBUTE)
                : ofCookie(request);
        return text == null || text.isEmpty() ? null : token(text);
    }

    private static @Nullable String ofCookie(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(request));
        return cookie == null ? null : cookie.getValue();
    }

    /** Until the browser is closed; for no path but all, as the secure name demands. */
    private static void write(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null && ofCookie(request) == null) {
            return;
        }
        var cookie = ResponseCookie.from(name(request), token == null ? "" : token.getToken())
                .path("/")
                .maxAge(token == null ? 0 : -1)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE_COOKIE : COOKIE;
    }

    private static CsrfToken token(String text) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", text);
    }
}
