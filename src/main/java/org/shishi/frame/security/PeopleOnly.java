package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shishi.frame.Refusal;
import org.shishi.policy.InPerson;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a token at everything that is marked {@link InPerson}, by whatever address it was reached. */
@Configuration(proxyBeanMethods = false)
class PeopleOnly implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (ActorAuthentication.isByToken() && HandlerAnnotations.has(handler, InPerson.class)) {
            Refusal.because("frame.token.people", request, response);
            return false;
        }
        return true;
    }
}
