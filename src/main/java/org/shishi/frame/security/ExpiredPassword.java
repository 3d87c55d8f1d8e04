package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shishi.frame.Address;
import org.shishi.frame.Refusal;
import org.shishi.policy.Actor;
import org.shishi.policy.PasswordMayBeExpired;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Lets nobody do anything with a temporary or expired password but choose a new one. */
@Configuration(proxyBeanMethods = false)
class ExpiredPassword implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler // style and script
                || HandlerAnnotations.has(handler, PasswordMayBeExpired.class)
                || ActorAuthentication.current().filter(Actor::passwordExpired).isEmpty()) {
            return true;
        }
        if (Address.isApi(request)) {
            Refusal.because("frame.password.expired", request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/account/password");
        }
        return false;
    }
}
