package org.shishi.frame;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.shishi.frame.WrongInput.Problem;
import org.shishi.shared.BrokenConstraint;
import org.shishi.shared.Busy;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SheetAsks;
import org.shishi.shared.SheetQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers every failure of the API as a problem (RFC 9457) in the caller's language, with the id that the log has. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ApiErrors {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    private final MessageSource messages;

    ApiErrors(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail handle(RuleViolation broken, HttpServletRequest request, Locale locale) {
        var message = messages.getMessage(broken.code(), broken.args(), broken.code(), locale);
        var problem = ErrorCode.problem(HttpStatus.CONFLICT, message, request);
        problem.setProperty("code", broken.code());
        problem.setProperty(
                "errors",
                broken.all().stream()
                        .map(one -> new Problem(
                                one.field(),
                                String.valueOf(messages.getMessage(one.code(), one.args(), one.code(), locale))))
                        .toList());
        if (broken instanceof SheetAsks asks) {
            problem.setProperty(
                    "questions",
                    asks.questions().stream()
                            .map(one -> new Asked(one, messages.getMessage(one, locale), one.all()))
                            .toList());
        }
        return problem;
    }

    /** What a sheet leaves open, with its words. */
    private record Asked(@JsonUnwrapped SheetQuestion question, String text, List<String> all) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(Busy busy, HttpServletRequest request, Locale locale) {
        var message = messages.getMessage(busy.code(), busy.args(), busy.code(), locale);
        var problem = ErrorCode.problem(HttpStatus.SERVICE_UNAVAILABLE, message, request);
        problem.setProperty("code", busy.code());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(Busy.RETRY_SECONDS))
                .body(problem);
    }

    @ExceptionHandler
    ProblemDetail handle(InvalidViewpoint refused, HttpServletRequest request, Locale locale) {
        var message = messages.getMessage(refused.code(), new Object[] {refused.text()}, locale);
        var problem = ErrorCode.problem(HttpStatus.BAD_REQUEST, message, request);
        problem.setProperty("errors", List.of(new Problem(refused.parameter(), message)));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail handle(NonTransientDataAccessException refused, HttpServletRequest request, Locale locale)
            throws Exception {
        var broken = BrokenConstraint.of(refused);
        return broken.isPresent()
                ? handle(broken.get(), request, locale)
                : handle((Exception) refused, request, locale);
    }

    @ExceptionHandler
    ProblemDetail handle(ConcurrencyFailureException late, HttpServletRequest request, Locale locale) {
        return ErrorCode.problem(HttpStatus.CONFLICT, messages.getMessage("error.409.text", null, locale), request);
    }

    @ExceptionHandler
    ProblemDetail handle(Exception unknown, HttpServletRequest request, Locale locale) throws Exception {
        if (unknown instanceof AccessDeniedException
                || unknown instanceof AuthenticationException
                || Failure.isForFilters(unknown)) {
            throw unknown;
        }
        var body = Failure.ofBody(unknown);
        if (body != null) {
            return ErrorCode.problem(body.status(), ErrorText.of(body, locale, messages), request);
        }
        var status = HttpStatus.INTERNAL_SERVER_ERROR;
        log.error("request {} failed", request.getAttribute(SecurityHeaders.REQUEST_ID), unknown);
        var detail = messages.getMessage("error." + status.value() + ".text", null, locale);
        return ErrorCode.problem(status, detail, request);
    }
}
