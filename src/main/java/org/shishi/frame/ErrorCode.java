package org.shishi.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.WrongInput.Problem;
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
            case 405 -> "error/405";
            case 408 -> "error/408";
            case 409, 412 -> "error/409";
            case 413 -> "error/413";
            case 502, 503, 504 -> "error/503";
            default -> status < 500 ? "error/400" : "error/500";
        };
    }

    /** What is said of a status to a program; to people its page says it. */
    static String text(int status) {
        return switch (status) {
            case 406, 415 -> "frame.media.refused";
            case 428 -> "frame.version.missing";
            default -> page(status).replace('/', '.') + ".text";
        };
    }

    static ProblemDetail problem(HttpStatusCode status, @Nullable String detail, HttpServletRequest request) {
        var problem = ProblemDetail.forStatus(status);
        problem.setDetail(detail);
        problem.setInstance(instance(request));
        problem.setProperty("id", request.getAttribute(SecurityHeaders.REQUEST_ID));
        if (status.value() == HttpStatus.BAD_REQUEST.value() && detail != null) {
            problem.setProperty("errors", List.of(new Problem(null, detail)));
        }
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
        problem.setType(URI.create("urn:shishi:problem:" + reason.code()));
        problem.setProperty("code", "request." + reason.code());
        problem.setProperty("done", reason.done());
        return problem;
    }

    private static @Nullable URI instance(HttpServletRequest request) {
        try {
            return URI.create(Address.asSent(request));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static HttpStatus status(@Nullable Integer code) {
        var status = code == null ? null : HttpStatus.resolve(code);
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
