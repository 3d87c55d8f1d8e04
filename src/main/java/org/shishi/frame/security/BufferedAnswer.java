package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.RequestAnswers.Answer;
import org.shishi.frame.CompletedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Holds a whole answer back until it is kept. Passing anything on writes the session first, which may fail, and the answer
 * would be lost with it.
 */
class BufferedAnswer extends ContentCachingResponseWrapper {

    private @Nullable String redirect;
    private @Nullable Integer error;
    private @Nullable String message;

    BufferedAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) {
        sendRedirect(location, HttpStatus.FOUND.value(), true);
    }

    @Override
    public void sendRedirect(String location, int status) {
        sendRedirect(location, status, true);
    }

    @Override
    public void sendRedirect(String location, boolean clear) {
        sendRedirect(location, HttpStatus.FOUND.value(), clear);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clear) {
        redirect = location;
        setStatus(status);
    }

    @Override
    public void sendError(int status) {
        sendError(status, null);
    }

    @Override
    public void sendError(int status, @Nullable String text) {
        error = status;
        message = text;
        setStatus(status);
    }

    @Override
    public boolean isCommitted() {
        return redirect != null || error != null || super.isCommitted();
    }

    boolean failed() {
        return getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    /** The body of an error is made later, by the error page. */
    Answer answer(boolean withBody) {
        return new Answer(
                getStatus(),
                redirect == null ? getHeader("Location") : redirect,
                getContentType(),
                withBody ? getContentAsByteArray() : null);
    }

    void passOn() throws IOException {
        if (error != null) {
            ((HttpServletResponse) getResponse()).sendError(error, message);
        } else if (redirect != null) {
            CompletedRequest.tell(answer(false), (HttpServletResponse) getResponse());
        } else {
            copyBodyToResponse();
        }
    }
}
