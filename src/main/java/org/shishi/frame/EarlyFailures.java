package org.shishi.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * Answers what fails before any controller and would fail again on the container's error page: the session lives in the
 * database, and a request whose file is too large cannot be read at all. Therefore a filter outside all others.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class EarlyFailures extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(EarlyFailures.class);
    private static final String RETRY_SECONDS = "30";

    private final ObjectProvider<ITemplateEngine> templates;
    private final ObjectProvider<Surroundings> surroundings;
    private final LocaleResolver languages;

    EarlyFailures(
            ObjectProvider<ITemplateEngine> templates,
            ObjectProvider<Surroundings> surroundings,
            LocaleResolver languages) {
        this.templates = templates;
        this.surroundings = surroundings;
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            var status = Failure.isOutage(e)
                    ? HttpStatus.SERVICE_UNAVAILABLE
                    : Failure.isTooLarge(e) ? HttpStatus.CONTENT_TOO_LARGE : null;
            if (status == null || response.isCommitted()) {
                throw e;
            }
            log.error("request {}: {}", request.getAttribute(SecurityHeaders.REQUEST_ID), status, e);
            answer(request, response, status);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        response.resetBuffer();
        response.setStatus(status.value());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        if (ErrorCode.isApi(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter()
                    .write("{\"status\":%d,\"title\":\"%s\",\"id\":\"%s\"}"
                            .formatted(
                                    status.value(),
                                    status.getReasonPhrase(),
                                    request.getAttribute(SecurityHeaders.REQUEST_ID)));
            return;
        }
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        surroundings.getObject().surroundOutage(request);
        var exchange = JakartaServletWebApplication.buildApplication(getServletContext())
                .buildExchange(request, response);
        var context = new WebContext(exchange, languages.resolveLocale(request));
        templates.getObject().process(ErrorCode.page(status.value()), context, response.getWriter());
    }
}
