package org.shishi.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Decides which error page and which problem a status gets, in one place for every way an error can come up. */
final class ErrorCode {

    private ErrorCode() {}

    /** The page for a status; statuses without one of their own share the nearest. */
    static String page(int status) {
        return switch (status) {
            case 401 -> "error/401";
            case 403 -> "error/403";
            case 404, 410 -> "error/404";
            case 408 -> "error/408";
            case 409, 412 -> "error/409";
            case 413 -> "error/413";
            case 502, 503, 504 -> "error/503";
            default -> status < 500 ? "error/400" : "error/500";
        };
    }

    static ProblemDetail problem(HttpStatusCode status, @Nullable String detail, HttpServletRequest request) {
        var problem = ProblemDetail.forStatus(status);
        problem.setDetail(detail);
        problem.setProperty("id", request.getAttribute(SecurityHeaders.REQUEST_ID));
        return problem;
    }

    static ProblemDetail problem(
            HttpStatusCode status,
            ErrorReason reason,
            MessageSource messages,
            HttpServletRequest request,
            Locale locale) {
        var detail = messages.getMessage("frame.reason." + reason.code(), null, locale);
        var problem = problem(status, detail, request);
        problem.setProperty("code", "request." + reason.code());
        problem.setProperty("done", reason.done());
        return problem;
    }

    static HttpStatus status(@Nullable Integer code) {
        var status = code == null ? null : HttpStatus.resolve(code);
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
