package org.shishi.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.RequestAnswers;
import org.shishi.audit.RequestAnswers.Answer;
import org.shishi.audit.RequestAnswers.Done;

/**
 * Says of a request, as an attribute, that what it asked for is committed. Whatever fails from then on, the writing of the
 * session above all, may cost the answer its beauty, but never makes it say that nothing was done.
 *
 * @param answer what is to be told; none when it was lost or may not be kept
 * @param done what was done, as the trail has it
 */
public record CompletedRequest(@Nullable Answer answer, List<Done> done) {

    public void mark(HttpServletRequest request) {
        request.setAttribute(CompletedRequest.class.getName(), this);
    }

    /** Keeps the answer of this request from being kept: it holds a secret or a whole phone number. */
    public static void tellOnce(HttpServletRequest request) {
        request.setAttribute(RequestAnswers.SECRET, true);
    }

    static @Nullable CompletedRequest of(HttpServletRequest request) {
        return (CompletedRequest) request.getAttribute(CompletedRequest.class.getName());
    }

    /** Gives an answer once more, as it was given first. */
    public static void tell(Answer answer, HttpServletResponse response) throws IOException {
        if (answer.location() != null && answer.status() == HttpServletResponse.SC_FOUND) {
            response.sendRedirect(answer.location()); // the only way that writes the session first
            return;
        }
        response.setStatus(answer.status());
        if (answer.location() != null) {
            response.setHeader("Location", answer.location());
        }
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.body() != null && answer.body().length > 0) {
            response.getOutputStream().write(answer.body());
        }
    }
}
