package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Address;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells people and programs that the policy refused. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    private final MessageSource messages;

    RefusalAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    @Nullable
    Object denied(Denied e, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        request.setAttribute(RefusalRecorder.WHY, e);
        if (e.verdict() == Verdict.PAST_DAY) { // only a page has such a day
            var reason = text("frame.denied.PAST_DAY", locale);
            return new ModelAndView("error/rule", Map.of("reason", reason), HttpStatus.CONFLICT);
        }
        var status = switch (e.verdict()) {
            case HIDDEN -> HttpStatus.NOT_FOUND;
            case WRONG_STATE, PAST_DAY -> HttpStatus.CONFLICT;
            default -> HttpStatus.FORBIDDEN;
        };
        var reason =
                status == HttpStatus.FORBIDDEN ? forbidden(e, locale) : text("frame.denied." + e.verdict(), locale);
        return answer(status, reason, request, response);
    }

    /** Says what was refused, and that somebody else may where the actor is the first of two persons. */
    private String forbidden(Denied e, Locale locale) {
        var what = text("Action." + e.action(), locale);
        return messages.getMessage(
                e.own() ? "frame.denied.own" : "frame.denied.FORBIDDEN", new Object[] {what}, locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static @Nullable Object answer(
            HttpStatus status, String reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Address.isApi(request)) {
            return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, reason))
                    .build();
        }
        if (status == HttpStatus.FORBIDDEN) {
            return new ModelAndView("error/403", Map.of("reason", reason), status);
        }
        response.sendError(status.value());
        return null;
    }
}
