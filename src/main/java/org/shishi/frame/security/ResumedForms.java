package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Address;
import org.shishi.frame.input.Review;
import org.shishi.policy.Actor;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Sends a form that was filled in for a colleague only while one acts for that colleague, and forgets a kept form once its author has
 * sent it again.
 */
@Configuration(proxyBeanMethods = false)
class ResumedForms implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    private final UnsentForms unsent;

    ResumedForms(UnsentForms unsent) {
        this.unsent = unsent;
    }

    /** Going back to the form is open to either: nothing is sent by that. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("POST") || Address.isApi(request) || isMeantSo(request)) {
            return true;
        }
        var kept = unsent.of(request).filter(form -> form.who().equals(request.getRemoteUser()));
        kept.ifPresent(form -> request.getSession().setAttribute(UnsentForms.ATTRIBUTE, unsent.write(form)));
        response.sendRedirect(request.getContextPath() + "/account/acting?first" + (kept.isPresent() ? "" : "=lost"));
        return false;
    }

    private static boolean isMeantSo(HttpServletRequest request) {
        try {
            var colleague = ActorAuthentication.current()
                    .map(Actor::actingFor)
                    .map(Actor.ActingFor::username)
                    .orElse("");
            return request.getParameter(OnceFields.WHO) == null
                    || request.getParameter(Review.PARAMETER) != null
                    || UnsentForms.meantFor(request).equals(colleague);
        } catch (InvalidParameterException undecodable) {
            return true; // refused elsewhere
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        int status = failure == null ? response.getStatus() : HttpStatus.INTERNAL_SERVER_ERROR.value();
        var session = request.getSession(false);
        if (session != null && session.getAttribute(UnsentForms.ATTRIBUTE) != null && arrived(request, status)) {
            session.removeAttribute(UnsentForms.ATTRIBUTE);
        }
    }

    /** What cannot be decoded was refused long before, and is no form of ours. */
    private static boolean arrived(HttpServletRequest request, int status) {
        try {
            boolean taken = request.getParameter(Review.PARAMETER) == null
                    ? status < HttpStatus.INTERNAL_SERVER_ERROR.value()
                    : status == HttpStatus.UNPROCESSABLE_CONTENT.value();
            return taken && request.getParameter(UnsentForms.RESUMED) != null;
        } catch (InvalidParameterException undecodable) {
            return false;
        }
    }
}
