package org.shishi.frame.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.account.signon.SignOnProviders;
import org.shishi.account.signon.SignOnSession;
import org.shishi.account.signon.SignOnWay;
import org.shishi.account.signon.SignOns;
import org.shishi.audit.RequestOrigin;
import org.shishi.frame.security.ActorAuthentication.Shown;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Lets in who comes from the office's own sign-on, and leads there who signs out. How fresh the arrival is, and whether it counts as
 * the second factor, the provider says and the settings believe.
 */
@Component
class SignOnSignIn implements LogoutHandler, LogoutSuccessHandler {

    /** All that a provider and a browser on its way ask for; nobody is signed in there. */
    static final String PATHS = "/login/sign-on/**";

    static final String LEAVING = "/login/leaving";

    /** Comes from the provider itself, which knows no token of a page. */
    static final String ENDED = "/login/sign-on/*/ended";

    private static final String ARRIVE = "/login/sign-on/{provider}/arrive";
    private static final String HELD = SignOnSignIn.class.getName();

    private final SignOns signOns;
    private final SignOnProviders providers;
    private final Factors factors;

    SignOnSignIn(SignOns signOns, SignOnProviders providers, Factors factors) {
        this.signOns = signOns;
        this.providers = providers;
        this.factors = factors;
    }

    private Authentication by(SignOns.Came came) {
        var shown = new Shown(came.askedAt(), came.factorAt(), true);
        return new ActorAuthentication(came.who(), shown, factors.pending(came.who(), shown));
    }

    /** Remembers, before the session is gone, by which sign-on it began. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        request.setAttribute(HELD, SignOnSession.of(request.getSession(false)));
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException, ServletException {
        if (!(request.getAttribute(HELD) instanceof SignOnSession.Held held)) {
            response.sendRedirect(request.getContextPath() + "/login?out");
            return;
        }
        var there = providers.leave(held, SignOnWay.here(request));
        if (there.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/login?out-here");
            return;
        }
        request.setAttribute(SignOnWay.LEAVING, there.get());
        request.setAttribute(SignOnWay.PROVIDER, held.provider());
        var asPage = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
        request.getRequestDispatcher(LEAVING).forward(asPage, response);
    }

    /** Puts coming from outside beside signing in by a password, with the same answers and the same care for the session. */
    static final class Login extends AbstractHttpConfigurer<Login, HttpSecurity> {

        private final Filter filter;

        Login(SignOnSignIn signIn, LoginAnswers answers, SessionOfAccount sessions) {
            filter = new Filter(signIn);
            filter.setAuthenticationSuccessHandler((request, response, who) -> {
                SignOnSession.begin(
                        request.getSession(), (SignOns.Came) Objects.requireNonNull(request.getAttribute(HELD)));
                answers.onAuthenticationSuccess(request, response, who);
            });
            filter.setAuthenticationFailureHandler(answers);
            filter.setSecurityContextRepository(sessions);
        }

        @Override
        public void configure(HttpSecurity http) {
            filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
            filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
            http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
        }

        private static final class Filter extends AbstractAuthenticationProcessingFilter {

            private static final PathPatternRequestMatcher PATH =
                    PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, ARRIVE);

            private final SignOnSignIn signIn;

            Filter(SignOnSignIn signIn) {
                super(PATH);
                this.signIn = signIn;
            }

            /** What somebody began who was signed in, a page takes. */
            @Override
            protected boolean requiresAuthentication(HttpServletRequest request, HttpServletResponse response) {
                return super.requiresAuthentication(request, response)
                        && !signIn.signOns.beganInside(SignOnWay.carried(request));
            }

            @Override
            public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
                var carried = SignOnWay.carried(request);
                SignOnWay.forget(request, response);
                var answer = new HashMap<String, String>();
                request.getParameterMap().forEach((name, values) -> answer.put(name, values[0]));
                var provider =
                        String.valueOf(PATH.matcher(request).getVariables().get("provider"));
                RequestOrigin.begin(request.getRemoteAddr(), null);
                try {
                    var came = signIn.signOns.arrive(provider, carried, answer);
                    request.setAttribute(HELD, came);
                    return signIn.by(came);
                } finally {
                    RequestOrigin.end();
                }
            }
        }
    }
}
