package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shishi.policy.Actor;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets nobody do anything with a temporary or expired password but choose a new one. */
@Configuration(proxyBeanMethods = false)
class ExpiredPassword implements WebMvcConfigurer, HandlerInterceptor {

    private static final String CHANGE = "/account/password";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns(
                        CHANGE,
                        "/login",
                        "/error",
                        "/webjars/**",
                        "/css/*.css",
                        "/*.css",
                        "/*.js",
                        "/*.svg",
                        "/actuator/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (ActorAuthentication.current().filter(Actor::passwordExpired).isEmpty()) {
            return true;
        }
        if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            response.sendRedirect(CHANGE);
        }
        return false;
    }
}
