package org.shishi.frame.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.function.Predicate;
import org.shishi.account.AccessTokens;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.DefaultRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which addresses are for everybody and which for those who signed in; all others do not exist. What somebody may do
 * there is the policy's to say.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String[] EVERYBODY = {
        "/login",
        PasskeySignIn.PATH,
        SignOnSignIn.PATHS,
        SignOnSignIn.LEAVING,
        "/setup",
        "/public/proposals",
        "/public/proposals/track",
        "/calendar/feed/*",
        "/error",
        "/actuator/health",
        "/actuator/health/*"
    };

    private static final String[] FILES = {"/*.css", "/*.js", "/lib/*.js", "/*.svg", "/*.png", "/favicon.ico"};

    private static final String[] SIGNED_IN = {
        "/",
        "/dashboard",
        "/account/**",
        CodePages.PATH,
        "/admin/**",
        "/projects/**",
        "/figures/**",
        "/imports/**",
        "/calendar/**",
        "/meetings/**",
        "/steps",
        "/sheets",
        "/reports/**",
        "/files/**",
        "/inbox/**",
        "/supervision/**",
        "/votes/**",
        "/assessments/**",
        "/look-backs/**",
        "/superior-notices/**",
        "/vetoes/**",
        "/evaluations/**",
        "/proposals/**",
        "/funding/**",
        "/documents/**",
        "/unsent",
        "/api/v1/**",
        "/v3/api-docs",
        "/v3/api-docs/**"
    };

    @Bean
    SecurityFilterChain everyRequest(
            HttpSecurity http,
            SessionOfAccount sessions,
            LoginAnswers answers,
            AccessTokens tokens,
            BodyGates bodies,
            UnsentForms unsent,
            PasskeySignIn passkeys,
            SignOnSignIn signOn,
            JsonMapper json,
            MessageSource messages,
            LocaleResolver languages)
            throws Exception {
        var over = new SessionOver(unsent, forEverybody(), json, messages, languages);
        var unknown = new UnknownAddress(over);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(EVERYBODY)
                                .permitAll()
                                .requestMatchers(FILES)
                                .permitAll()
                                .requestMatchers(SIGNED_IN)
                                .authenticated()
                                .anyRequest()
                                .access(unknown))
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(new CsrfTokens())
                        .ignoringRequestMatchers(BearerFilter::carriesToken) // a foreign page cannot send this header
                        .ignoringRequestMatchers(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, SignOnSignIn.ENDED)))
                .addFilterBefore(new BearerFilter(tokens), CsrfFilter.class)
                .addFilterBefore(
                        bodies.gate(EVERYBODY, FILES, over), CsrfFilter.class) // which looks for its token in forms
                .requestCache(cache -> cache.requestCache(answers.pages()))
                .headers(HeadersConfigurer::disable) // written for every answer, errors too, by the frame's own filter
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(LoginAnswers::origin)
                        .successHandler(answers)
                        .failureHandler(answers))
                .with(new PasskeySignIn.Login(passkeys, answers, sessions), passkey -> {})
                .with(new SignOnSignIn.Login(signOn, answers, sessions), outside -> {})
                .logout(logout -> logout.addLogoutHandler(signOn).logoutSuccessHandler(signOn))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(unknown).accessDeniedHandler(unknown))
                .build();
    }

    /** Nobody reads how long each of the filters takes, and telling it costs more than most of them. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Hands what the firewall rejects on to the frame, which has a page for it. */
    @Bean
    RequestRejectedHandler rejectedRequests() {
        return new DefaultRequestRejectedHandler();
    }

    private static Predicate<HttpServletRequest> forEverybody() {
        var paths = PathPatternRequestMatcher.withDefaults();
        var open = Arrays.stream(EVERYBODY).map(paths::matcher).toList();
        return request -> open.stream().anyMatch(path -> path.matches(request));
    }
}
