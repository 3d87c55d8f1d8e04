package org.shishi.frame.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Refuses addresses that nothing stands at, and says so to everybody alike: not there, rather than not for you. Every other
 * refusal is somebody else's to tell.
 */
class UnknownAddress
        implements AuthorizationManager<RequestAuthorizationContext>, AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String NAME = UnknownAddress.class.getName();

    private final SessionOver others;

    UnknownAddress(SessionOver others) {
        this.others = others;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        context.getRequest().setAttribute(NAME, true);
        return new AuthorizationDecision(false);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (request.getAttribute(NAME) == null) {
            others.commence(request, response, refused);
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (request.getAttribute(NAME) == null) {
            others.handle(request, response, refused);
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }
}
