package org.shishi.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.RequestAnswers.Done;
import org.springframework.http.HttpStatus;

/**
 * Why a request is refused, where its status alone would not say it: told on the error page and in the problem.
 *
 * @param code what programs go by, and the end of the message's key, {@code frame.reason.…}; its title ends so too
 * @param done what was done under the same key before, as the trail has it
 */
public record ErrorReason(String code, List<Done> done) {

    public void send(HttpStatus status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ErrorReason.class.getName(), this);
        response.sendError(status.value());
    }

    static @Nullable ErrorReason of(HttpServletRequest request) {
        return (ErrorReason) request.getAttribute(ErrorReason.class.getName());
    }
}
