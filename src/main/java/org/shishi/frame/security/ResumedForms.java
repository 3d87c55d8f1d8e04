package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.input.Review;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Forgets a kept form once its author has sent it again. */
@Configuration(proxyBeanMethods = false)
class ResumedForms implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
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
