package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.shishi.account.Origin;
import org.shishi.account.SignIn;
import org.shishi.account.factor.PasskeyOrigin;
import org.shishi.account.factor.Passkeys;
import org.shishi.audit.RequestOrigin;
import org.shishi.frame.security.ActorAuthentication.Shown;
import org.shishi.shared.RealTime;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** Takes a device's answer for the person; it counts as password and code, since the device has made sure of its owner. */
@Component
class PasskeySignIn {

    static final String PATH = "/login/passkey";

    private final Passkeys passkeys;
    private final Factors factors;
    private final RealTime time;

    PasskeySignIn(Passkeys passkeys, Factors factors, RealTime time) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.time = time;
    }

    /** The answer proves nothing here and now. */
    static final class Refused extends BadCredentialsException {
        Refused() {
            super("the device's answer proves nothing");
        }
    }

    Authentication by(String answer, PasskeyOrigin at, Origin from) {
        RequestOrigin.begin(from.address(), null);
        try {
            return admitted(passkeys.signIn(at, answer).orElseThrow(Refused::new));
        } finally {
            RequestOrigin.end();
        }
    }

    private Authentication admitted(SignIn.Attempt attempt) {
        if (attempt.outcome() == SignIn.Outcome.DISABLED) {
            throw new DisabledException("disabled");
        }
        var who = Objects.requireNonNull(attempt.signedIn());
        var shown = new Shown(time.instant(), time.instant());
        return new ActorAuthentication(who, shown, factors.pending(who, shown));
    }

    /** Puts signing in by a passkey beside signing in by a password, with the same answers and the same care for the session. */
    static final class Login extends AbstractHttpConfigurer<Login, HttpSecurity> {

        private final Filter filter;

        Login(PasskeySignIn signIn, LoginAnswers answers, SessionOfAccount sessions) {
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
                    throw new Refused();
                }
                var at = LoginAnswers.at(request);
                return signIn.by(answer, at, LoginAnswers.origin(request));
            }
        }
    }
}
