package org.shishi.frame.security;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.shishi.account.AccessTokens;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which addresses are for everybody and which for those who signed in; all others do not exist. What somebody may do
 * there is the policy's to say.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String[] EVERYBODY = {
        "/login",
        "/setup",
        "/public/proposals",
        "/public/proposals/track",
        "/calendar/feed/*",
        "/error",
        "/webjars/**",
        "/css/*.css",
        "/*.css",
        "/*.js",
        "/*.svg",
        "/*.png",
        "/favicon.ico",
        "/actuator/health",
        "/actuator/health/*"
    };

    private static final String[] SIGNED_IN = {
        "/",
        "/account/**",
        "/admin/**",
        "/projects/**",
        "/figures/**",
        "/imports/**",
        "/calendar/**",
        "/reports/**",
        "/files/**",
        "/inbox/**",
        "/supervision/**",
        "/votes/**",
        "/proposals/**",
        "/funding/**",
        "/documents/**",
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
            JsonMapper json,
            MessageSource messages)
            throws Exception {
        var signInFirst = signInFirst(json, messages);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(EVERYBODY)
                                .permitAll()
                                .requestMatchers(SIGNED_IN)
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrfTokens())
                        .ignoringRequestMatchers(BearerFilter::carriesToken)) // a foreign page cannot send this header
                .addFilterBefore(new BearerFilter(tokens), CsrfFilter.class)
                .addFilterBefore(
                        bodies.gate(EVERYBODY, signInFirst), CsrfFilter.class) // which looks for its token in forms
                .requestCache(cache -> cache.requestCache(new CookieRequestCache()))
                .headers(HeadersConfigurer::disable) // written for every answer, errors too, by the frame's own filter
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(LoginAnswers::origin)
                        .successHandler(answers)
                        .failureHandler(answers))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(signInFirst))
                .build();
    }

    private static AuthenticationEntryPoint signInFirst(JsonMapper json, MessageSource messages) {
        var paths = PathPatternRequestMatcher.withDefaults();
        return DelegatingAuthenticationEntryPoint.builder()
                .addEntryPointFor(problem(json, messages), paths.matcher("/api/**"))
                .addEntryPointFor(
                        (request, response, e) -> {
                            response.setStatus(HttpStatus.UNAUTHORIZED.value());
                            response.setHeader("HX-Refresh", "true");
                        },
                        new RequestHeaderRequestMatcher("HX-Request"))
                .defaultEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"))
                .build();
    }

    private static AuthenticationEntryPoint problem(JsonMapper json, MessageSource messages) {
        return (request, response, e) -> {
            var detail = messages.getMessage("frame.sign.in.first", null, request.getLocale());
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            write(response.getOutputStream(), json, ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, detail));
        };
    }

    private static void write(java.io.OutputStream out, JsonMapper json, ProblemDetail problem) throws IOException {
        out.write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
