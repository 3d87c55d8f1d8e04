package org.shishi.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.OpenWhile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what no controller answered: a page with an id for people, a problem for the API; never a stack trace. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @OpenWhile
    @RequestMapping("/error")
    Object show(HttpServletRequest request, Locale locale) {
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = status(request, failure);
        if (status.is5xxServerError() && !Failure.isOutage(failure) && !Failure.isFull(failure)) {
            log.error("request {} failed", request.getAttribute(SecurityHeaders.REQUEST_ID), failure);
        }
        var why = ErrorReason.of(request);
        if (why != null) {
            return show(why, status, request, locale);
        }
        var page = ErrorCode.page(status.value());
        var body = Failure.ofBody(failure);
        var reason = body == null ? Refusal.reason(request, locale, messages) : ErrorText.of(body, locale, messages);
        if (Address.isApi(request)) {
            var detail = reason != null ? reason : messages.getMessage(ErrorCode.text(status.value()), null, locale);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ErrorCode.problem(status, detail, request));
        }
        var answer = new ModelAndView(request.getAttribute(Refusal.PAGE) instanceof String own ? own : page, status);
        answer.addObject("reason", reason);
        return answer;
    }

    private Object show(ErrorReason reason, HttpStatus status, HttpServletRequest request, Locale locale) {
        if (Address.isApi(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ErrorCode.problem(status, reason, messages, request, locale));
        }
        return new ModelAndView("error/reason", Map.of("why", reason), status);
    }

    private static HttpStatus status(HttpServletRequest request, @Nullable Throwable failure) {
        if (Failure.isOutage(failure) || Failure.isFull(failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        var body = Failure.ofBody(failure);
        if (body != null) {
            return body.status();
        }
        return ErrorCode.status((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }
}
