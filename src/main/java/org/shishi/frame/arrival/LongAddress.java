package org.shishi.frame.arrival;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.shishi.frame.Address;
import org.shishi.frame.ErrorReason;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that is too long, and says how long it may be: the server, which takes more than this, would only say
 * that it did not understand.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15) // behind the headers and the request's id
class LongAddress extends OncePerRequestFilter {

    /** Of path and query as they were sent; {@code frame.reason.address-too-long} names it. */
    static final int LONGEST = 8000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int length = Address.link(request).length()
                + Objects.requireNonNullElse(request.getQueryString(), "").length();
        if (length > LONGEST) {
            new ErrorReason("address-too-long", List.of()).send(HttpStatus.URI_TOO_LONG, request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
