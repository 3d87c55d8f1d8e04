package org.shishi.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
 * Answers 503 when the database is gone. A filter outside all others, because the session itself lives in the database:
 * neither the security chain nor the container's error page would get as far as a template.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class OutageAnswer extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(OutageAnswer.class);
    private static final String RETRY_SECONDS = "30";

    private final ObjectProvider<ITemplateEngine> templates;
    private final ObjectProvider<Surroundings> surroundings;
    private final LocaleResolver languages;

    OutageAnswer(
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
            if (!DatabaseOutage.isCauseOf(e) || response.isCommitted()) {
                throw e;
            }
            log.error("request {} found no database", request.getAttribute(SecurityHeaders.REQUEST_ID), e);
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        if (ErrorCode.isApi(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter()
                    .write("{\"status\":503,\"title\":\"Service Unavailable\",\"id\":\"%s\"}"
                            .formatted(request.getAttribute(SecurityHeaders.REQUEST_ID)));
            return;
        }
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        surroundings.getObject().surroundOutage(request);
        var exchange = JakartaServletWebApplication.buildApplication(getServletContext())
                .buildExchange(request, response);
        var context = new WebContext(exchange, languages.resolveLocale(request), Map.of("outage", true));
        templates.getObject().process("error/503", context, response.getWriter());
    }
}
