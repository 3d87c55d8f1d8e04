package org.shishi.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what fails before any controller and would fail again on the container's error page: the session lives in the
 * database, and a request whose file is too large cannot be read at all. Therefore a filter outside all others.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class EarlyFailures extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(EarlyFailures.class);
    private static final String RETRY_SECONDS = "30";
    private static final ErrorReason TOO_LONG = new ErrorReason("too-long", List.of());
    private static final ErrorReason NO_ROOM = new ErrorReason("no-room", List.of());
    private static final Set<String> BODILESS = Set.of("GET", "HEAD");

    private final PlainAnswers answers;
    private final OutageLog outages = new OutageLog();

    EarlyFailures(PlainAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (String.valueOf(request.getContentType()).contains("*")) {
            answers.error(HttpStatus.UNSUPPORTED_MEDIA_TYPE, new UnreadableRequest(request), response);
            return;
        }
        try {
            readAddress(request);
            chain.doFilter(request, response);
            var left = Failure.left(request);
            if (left != null && !response.isCommitted()) {
                answered(left, request, response);
            }
        } catch (RuntimeException | ServletException e) {
            if (Failure.isTooLong(e)) {
                log.warn("request {} was given up, a statement took too long: {}", id(request), OutageLog.root(e));
            }
            if (response.isCommitted() || !answered(e, request, response)) {
                throw e;
            }
        }
    }

    private boolean answered(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var carriedOut = CompletedRequest.of(request);
        if (carriedOut != null) {
            log.warn("request {} was carried out; what followed failed: {}", id(request), OutageLog.root(failure));
            log.debug("what followed", failure);
            tell(carriedOut, request, response);
        } else if (Failure.isFull(failure)) {
            outages.tell(id(request), failure);
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            answers.reason(HttpStatus.SERVICE_UNAVAILABLE, NO_ROOM, request, response);
        } else if (Failure.isOutage(failure)) {
            outages.tell(id(request), failure);
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            answers.error(HttpStatus.SERVICE_UNAVAILABLE, request, response);
        } else if (Failure.isTooLong(failure)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            answers.reason(HttpStatus.SERVICE_UNAVAILABLE, TOO_LONG, request, response);
        } else {
            return body(failure, request, response);
        }
        return true;
    }

    /** The sender's doing, and as often as the sender likes: no matter for the log. */
    private boolean body(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var body = Failure.ofBody(failure);
        if (body != null) {
            log.debug("request {}: {}", id(request), body.status(), failure);
            answers.error(body, new UnreadableRequest(request), response);
        }
        return body != null;
    }

    private void tell(CompletedRequest carriedOut, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (carriedOut.answer() == null) {
            answers.saved(carriedOut, request, response);
        } else {
            response.resetBuffer();
            CompletedRequest.tell(carriedOut.answer(), response);
        }
    }

    private static Object id(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(SecurityHeaders.REQUEST_ID));
    }

    /** An error page asks the database who looks at it. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Malformed parameters come to light where the first is read: better here than in the middle of a page. */
    private static void readAddress(HttpServletRequest request) {
        if (BODILESS.contains(request.getMethod())) {
            request.getParameterMap();
        }
    }
}
