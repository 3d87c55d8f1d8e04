package org.shishi.frame.body;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.shishi.shared.Busy;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Says in a few bytes that too much goes on at once: neither template nor database is asked for it. */
@Component
public class BusyAnswer {

    private final MessageSource messages;
    private final JsonMapper json;

    BusyAnswer(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var text = messages.getMessage("frame.busy", null, request.getLocale());
        boolean program = request.getHeader(HttpHeaders.ACCEPT) != null
                && !request.getHeader(HttpHeaders.ACCEPT).contains("html");
        var body = program
                ? json.writeValueAsString(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, text))
                : "<!DOCTYPE html><title>503</title><p>" + HtmlUtils.htmlEscape(text) + "</p>";
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Busy.RETRY_SECONDS));
        response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(body);
    }
}
