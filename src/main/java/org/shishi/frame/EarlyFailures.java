package org.shishi.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
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
import tools.jackson.databind.json.JsonMapper;

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
    private final MessageSource messages;
    private final JsonMapper json;

    EarlyFailures(
            ObjectProvider<ITemplateEngine> templates,
            ObjectProvider<Surroundings> surroundings,
            LocaleResolver languages,
            MessageSource messages,
            JsonMapper json) {
        this.templates = templates;
        this.surroundings = surroundings;
        this.languages = languages;
        this.messages = messages;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            var body = Failure.ofBody(e);
            boolean outage = Failure.isOutage(e);
            if ((body == null && !outage) || response.isCommitted()) {
                throw e;
            }
            if (body != null) { // the sender's doing, and as often as the sender likes
                log.debug("request {}: {}", request.getAttribute(SecurityHeaders.REQUEST_ID), body.status(), e);
                answer(
                        request,
                        response,
                        body.status(),
                        ErrorText.of(body, languages.resolveLocale(request), messages));
                return;
            }
            var status = HttpStatus.SERVICE_UNAVAILABLE;
            log.error("request {}: {}", request.getAttribute(SecurityHeaders.REQUEST_ID), status, e);
            answer(request, response, status, null);
        }
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, @Nullable String reason)
            throws IOException {
        response.resetBuffer();
        response.setStatus(status.value());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        if (Address.isApi(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter().write(json.writeValueAsString(ErrorCode.problem(status, reason, request)));
            return;
        }
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        surroundings.getObject().surroundOutage(request);
        var exchange = JakartaServletWebApplication.buildApplication(getServletContext())
                .buildExchange(request, response);
        var context = new WebContext(exchange, languages.resolveLocale(request));
        context.setVariable("reason", reason);
        templates.getObject().process(ErrorCode.page(status.value()), context, response.getWriter());
    }
}
