package org.shishi.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.WrongInput.Problem;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Answers what was asked wrongly, before or beside any controller: with words of ours for the address, the method, the
 * kind of body and each value, as a problem to programs and on a page to people.
 */
@ControllerAdvice
@Order(-1) // before ApiErrors, to which everything that it does not know is a failure
class RefusedRequests extends ResponseEntityExceptionHandler {

    private final MessageSource messages;
    private final WrongInput wrong;

    RefusedRequests(MessageSource messages) {
        this.messages = messages;
        this.wrong = new WrongInput(messages);
    }

    @ExceptionHandler({MultipartException.class, InvalidParameterException.class, RequestRejectedException.class})
    @Nullable
    ResponseEntity<Object> unreadable(RuntimeException e, WebRequest request) {
        var type = Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_TYPE), "");
        boolean noFile = e instanceof MultipartException && !type.startsWith("multipart/");
        var status = noFile ? HttpStatus.UNSUPPORTED_MEDIA_TYPE : HttpStatus.BAD_REQUEST;
        return handleExceptionInternal(e, null, new HttpHeaders(), status, request);
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
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode said, WebRequest web) {
        var request = ((ServletWebRequest) web).getRequest();
        var response = Objects.requireNonNull(((ServletWebRequest) web).getResponse());
        var locale = RequestContextUtils.getLocale(request);
        var notTaken = said == HttpStatus.UNSUPPORTED_MEDIA_TYPE ? null : Failure.ofBody(e);
        var status = notTaken != null ? notTaken.status() : namesAnAddress(e) ? HttpStatus.NOT_FOUND : said;
        headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        var problems = status == HttpStatus.BAD_REQUEST ? wrong.of(e, locale) : List.<Problem>of();
        var detail = notTaken != null ? ErrorText.of(notTaken, locale, messages) : detail(e, status, problems, locale);
        return Address.isApi(request)
                ? problem(status, detail, problems, request)
                : page(status, problems.isEmpty() ? null : said(problems, detail), request, response);
    }

    private static ResponseEntity<Object> problem(
            HttpStatusCode status, String detail, List<Problem> problems, HttpServletRequest request) {
        var problem = ErrorCode.problem(status, detail, request);
        if (!problems.isEmpty()) {
            problem.setProperty("errors", problems);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static @Nullable ResponseEntity<Object> page(
            HttpStatusCode status, @Nullable String reason, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute("reason", reason);
        try {
            response.sendError(status.value());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return null;
    }

    private static String said(List<Problem> problems, String detail) {
        return problems.stream()
                .filter(problem -> problem.field() != null)
                .findFirst()
                .map(problem -> problem.field() + ": " + problem.message())
                .orElse(detail);
    }

    private String detail(Exception e, HttpStatusCode status, List<Problem> problems, Locale locale) {
        if (problems.stream().anyMatch(problem -> problem.field() != null)) {
            return messages.getMessage("frame.errors.title", new Object[] {problems.size()}, locale);
        }
        if (!problems.isEmpty()) {
            return problems.get(0).message();
        }
        if (e instanceof HttpRequestMethodNotSupportedException method && method.getSupportedMethods() != null) {
            var possible = String.join(", ", method.getSupportedMethods());
            return messages.getMessage("frame.method.refused", new Object[] {method.getMethod(), possible}, locale);
        }
        return messages.getMessage(ErrorCode.text(status.value()), null, locale);
    }

    /** An address whose own words cannot be meant is the address of nothing. */
    private static boolean namesAnAddress(Exception e) {
        if (e instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        }
        return e instanceof HandlerMethodValidationException refused
                && refused.getParameterValidationResults().stream()
                        .allMatch(result -> result.getMethodParameter().hasParameterAnnotation(PathVariable.class));
    }
}
