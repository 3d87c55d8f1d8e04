package org.shishi.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Busy;
import org.shishi.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every failure of the API as a problem (RFC 9457) in the caller's language, with the id that the log has. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    private final MessageSource messages;

    ApiErrors(MessageSource messages) {
        this.messages = messages;
    }

    /** What is wrong with one value that was sent; no field where it is about all of them. */
    record Problem(@Nullable String field, String message) {}

    @ExceptionHandler
    ProblemDetail handle(RuleViolation broken, HttpServletRequest request, Locale locale) {
        var message = messages.getMessage(broken.code(), broken.args(), broken.code(), locale);
        var problem = ErrorCode.problem(HttpStatus.CONFLICT, message, request);
        problem.setProperty("code", broken.code());
        problem.setProperty("errors", List.of(new Problem(broken.field(), String.valueOf(message))));
        return problem;
    }

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
        return ErrorCode.problem(HttpStatus.BAD_REQUEST, message, request);
    }

    @ExceptionHandler
    ProblemDetail handle(OptimisticLockingFailureException late, HttpServletRequest request, Locale locale) {
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

    /** Whoever parses a body may wrap what stopped it: a body that was not taken is not unreadable. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var body = Failure.ofBody(e);
        if (body == null) {
            return super.handleHttpMessageNotReadable(e, headers, status, request);
        }
        var problem =
                ProblemDetail.forStatusAndDetail(body.status(), ErrorText.of(body, request.getLocale(), messages));
        return handleExceptionInternal(e, problem, headers, body.status(), request);
    }

    /** Writing the answer writes the session first: that is what fails without a database, and would again here. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotWritable(
            HttpMessageNotWritableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (Failure.isOutage(e) && request instanceof ServletWebRequest web) {
            Failure.leave(web.getRequest(), e);
            return null;
        }
        return super.handleHttpMessageNotWritable(e, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var wrong = e.getBindingResult().getAllErrors().stream()
                .map(error -> new Problem(error instanceof FieldError f ? f.getField() : null, text(error, request)))
                .toList();
        return refused(e, e.getBody(), wrong, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var wrong = e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error ->
                                new Problem(result.getMethodParameter().getParameterName(), text(error, request))))
                .toList();
        return refused(e, e.getBody(), wrong, headers, status, request);
    }

    private @Nullable ResponseEntity<Object> refused(
            Exception e,
            ProblemDetail body,
            List<Problem> wrong,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        body.setDetail(messages.getMessage("frame.errors.title", new Object[] {wrong.size()}, request.getLocale()));
        body.setProperty("errors", wrong);
        return handleExceptionInternal(e, body, headers, status, request);
    }

    private String text(MessageSourceResolvable error, WebRequest request) {
        return messages.getMessage(error, request.getLocale());
    }
}
