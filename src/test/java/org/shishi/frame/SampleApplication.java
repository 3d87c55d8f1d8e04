package org.shishi.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.context.ActiveProfiles;

/** The frame alone, with a page of each kind, nobody's database and a security chain that lets everyone in. */
@TestComponent
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = SampleApplication.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.shishi\\.frame\\.(security|session)\\..*"))
class SampleApplication {

    /** A test on the frame alone. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ActiveProfiles({"test", "demo"})
    @SpringBootTest(
            classes = SampleApplication.class,
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {
                "shishi.county-name=青田县",
                "shishi.default-year=2023",
                "management.endpoint.health.group.readiness.include=readinessState",
                "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                        + "org.springframework.boot.jdbc.autoconfigure.health.DataSourceHealthContributorAutoConfiguration,"
                        + "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
                        + "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration,"
                        + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
                        + "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration,"
                        + "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration,"
                        + "org.springframework.modulith.events.config.EventPublicationAutoConfiguration"
            })
    @interface SampleTest {}

    @Bean
    SecurityFilterChain everyoneMay(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.disable())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"))
                .addFilterBefore(SampleApplication::loseTheSession, CsrfFilter.class)
                .build();
    }

    /** As when the session cannot be read: before any controller, on error pages too. */
    private static void loseTheSession(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (((HttpServletRequest) request).getRequestURI().endsWith("/session")) {
            throw new CannotGetJdbcConnectionException("gone");
        }
        chain.doFilter(request, response);
    }

    @Bean
    SignedIn signedIn() {
        return new SignedIn() {
            @Override
            public Me me() {
                return new Me("陈督查", "县政府督查室", List.of("督查室"), List.of(), true);
            }

            @Override
            public List<NavItem> navigation(String requestPath) {
                return List.of(
                        NavItem.of("/", "frame.help.dashboard", requestPath),
                        NavItem.of("/sample", "frame.help.projects", requestPath),
                        NavItem.of("/supervision", "frame.help.supervision", requestPath));
            }
        };
    }
}
