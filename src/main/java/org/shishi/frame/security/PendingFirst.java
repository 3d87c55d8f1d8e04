package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shishi.frame.Address;
import org.shishi.frame.ErrorReason;
import org.shishi.policy.OpenWhile;
import org.shishi.policy.Pending;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Lets nobody do anything before the code of the second factor is given, a new password chosen, a demanded factor enrolled. A
 * form that was begun before is kept until then.
 */
@Configuration(proxyBeanMethods = false)
class PendingFirst implements WebMvcConfigurer, HandlerInterceptor {

    private final UnsentForms unsent;

    PendingFirst(UnsentForms unsent) {
        this.unsent = unsent;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(-1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var pending = ActorAuthentication.pending();
        if (pending == null
                || handler instanceof ResourceHttpRequestHandler // style and script
                || HandlerAnnotations.find(handler, OpenWhile.class)
                        .map(OpenWhile::value)
                        .filter(open -> Arrays.asList(open).contains(pending))
                        .isPresent()) {
            return true;
        }
        if (Address.isApi(request)) {
            var reason = pending.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-first";
            new ErrorReason(reason, List.of()).send(HttpStatus.FORBIDDEN, request, response);
            return false;
        }
        unsent.of(request)
                .filter(form -> form.who().equals(request.getRemoteUser()))
                .ifPresent(form -> request.getSession().setAttribute(UnsentForms.ATTRIBUTE, unsent.write(form)));
        response.sendRedirect(request.getContextPath() + page(pending));
        return false;
    }

    static String page(Pending pending) {
        return switch (pending) {
            case CODE -> CodePages.PATH;
            case NEW_PASSWORD -> "/account/password";
            case ENROLMENT -> "/account/second-factor";
        };
    }
}
