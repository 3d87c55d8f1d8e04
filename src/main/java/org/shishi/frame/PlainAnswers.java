package org.shishi.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers that need neither session nor database, for when these are what has failed. */
@Component
class PlainAnswers {

    private final ObjectProvider<ITemplateEngine> templates;
    private final ObjectProvider<LayoutInterceptor> surroundings;
    private final LocaleResolver languages;
    private final MessageSource messages;
    private final JsonMapper json;

    PlainAnswers(
            ObjectProvider<ITemplateEngine> templates,
            ObjectProvider<LayoutInterceptor> surroundings,
            LocaleResolver languages,
            MessageSource messages,
            JsonMapper json) {
        this.templates = templates;
        this.surroundings = surroundings;
        this.languages = languages;
        this.messages = messages;
        this.json = json;
    }

    void error(HttpStatus status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        error(status, null, request, response);
    }

    void error(Failure.Body body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var reason = ErrorText.of(body, languages.resolveLocale(request), messages);
        error(body.status(), reason, request, response);
    }

    private void error(
            HttpStatus status, @Nullable String reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        begin(status, response);
        var page = ErrorCode.page(status.value());
        if (Address.isApi(request)) {
            var detail = reason == null ? text(ErrorCode.text(status.value()), request) : reason;
            write(response, MediaType.APPLICATION_PROBLEM_JSON, ErrorCode.problem(status, detail, request));
            return;
        }
        page(page, reason == null ? Map.of() : Map.of("reason", reason), request, response);
    }

    /** What was asked for is committed: said so, since what was to be shown of it is lost. */
    void saved(CompletedRequest carriedOut, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        reason(HttpStatus.OK, new ErrorReason("saved-unseen", carriedOut.done()), request, response);
    }

    void reason(HttpStatus status, ErrorReason reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        begin(status, response);
        if (Address.isApi(request)) {
            write(
                    response,
                    status.isError() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON,
                    ErrorCode.problem(status, reason, messages, request, languages.resolveLocale(request)));
            return;
        }
        page("error/reason", Map.of("why", reason), request, response);
    }

    private static void begin(HttpStatus status, HttpServletResponse response) {
        response.resetBuffer();
        response.setStatus(status.value());
    }

    private String text(String code, HttpServletRequest request) {
        return messages.getMessage(code, null, languages.resolveLocale(request));
    }

    private void write(HttpServletResponse response, MediaType type, ProblemDetail problem) throws IOException {
        response.setContentType(type.toString());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private void page(String page, Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        surroundings.getObject().surroundOutage(request);
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        var context = new WebContext(exchange, languages.resolveLocale(request), model);
        templates.getObject().process(page, context, response.getWriter());
    }
}
