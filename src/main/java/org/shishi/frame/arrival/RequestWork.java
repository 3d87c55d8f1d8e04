package org.shishi.frame.arrival;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.shishi.frame.Address;
import org.shishi.shared.Work;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says what a request is for before anything asks the database, which bounds its statements by that. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestWork extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var during = of(request).begin()) {
            chain.doFilter(request, response);
        }
    }

    private static Work of(HttpServletRequest request) {
        if (!READING.contains(request.getMethod())) {
            return Work.COMMAND;
        }
        return Address.isApi(request) ? Work.API : Work.PAGE;
    }

    /** An error page asks the database who looks at it. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
