package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shishi.account.factor.PasskeyOrigin;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Puts signing in by a passkey beside signing in by a password, with the same answers and the same care for the session. */
class PasskeyLogin extends AbstractHttpConfigurer<PasskeyLogin, HttpSecurity> {

    static final String PATH = "/login/passkey";

    private final Filter filter;

    PasskeyLogin(PasskeySignIn signIn, LoginAnswers answers, SessionOfAccount sessions) {
        filter = new Filter(signIn);
        filter.setAuthenticationSuccessHandler(answers);
        filter.setAuthenticationFailureHandler(answers);
        filter.setSecurityContextRepository(sessions);
    }

    @Override
    public void configure(HttpSecurity http) {
        filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
    }

    /** Reads what the form of the sign-in page sends when a device has answered. */
    private static final class Filter extends AbstractAuthenticationProcessingFilter {

        private static final String ANSWER = "credential";
        private static final int LONGEST = 16_000;

        private final PasskeySignIn signIn;

        Filter(PasskeySignIn signIn) {
            super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH));
            this.signIn = signIn;
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            var answer = request.getParameter(ANSWER);
            if (answer == null || answer.length() > LONGEST) {
                throw new PasskeySignIn.Refused();
            }
            var at = PasskeyOrigin.of(request.getScheme(), request.getServerName(), request.getServerPort());
            return signIn.by(answer, at, LoginAnswers.origin(request));
        }
    }
}
