package org.shishi.frame.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.AlreadyCarriedOut;
import org.shishi.audit.KeyUsedOtherwise;
import org.shishi.audit.RequestAnswers;
import org.shishi.audit.RequestAnswers.Answer;
import org.shishi.audit.RequestAnswers.Done;
import org.shishi.audit.RequestKey;
import org.shishi.audit.RequestOrigin;
import org.shishi.frame.Address;
import org.shishi.frame.CompletedRequest;
import org.shishi.frame.ErrorReason;
import org.shishi.shared.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a keyed request have its effect once: the key is taken in the command's transaction, and who sends the
 * same again is given the answer of the first time.
 *
 * <p>A form carries the key in its field {@code _once}, the API in the header {@code Idempotency-Key}. A refused request
 * has had no effect, so its key may come again, corrected.
 */
@Component
@Order(0) // behind Spring Security, which says who asks
class OnceFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(OnceFilter.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int LONGEST_KEY = 200;
    private static final int TRIES = 30;
    private static final long PAUSE_MILLIS = 100;

    private final RequestAnswers answers;

    OnceFilter(RequestAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bound = READING.contains(request.getMethod()) ? null : bound(request);
        if (bound == null) {
            RequestOrigin.begin(request.getRemoteAddr(), null);
            try {
                chain.doFilter(request, response);
            } finally {
                RequestOrigin.end();
            }
            return;
        }
        var sent = new SentRequest(request);
        var key = new RequestKey(bound, sent::hash);
        try {
            var before = answers.find(key);
            if (before.isPresent()) {
                tellAgain(key, before.get().answer(), request, response);
            } else {
                carryOut(key, sent, response, chain);
            }
        } catch (KeyUsedOtherwise e) {
            new ErrorReason("key-used", List.of()).send(HttpStatus.UNPROCESSABLE_CONTENT, request, response);
        }
    }

    private void carryOut(RequestKey key, SentRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new BufferedAnswer(response);
        var origin = RequestOrigin.begin(request.getRemoteAddr(), key);
        try {
            chain.doFilter(request, held);
        } catch (ServletException | RuntimeException e) {
            if (e.getCause() instanceof AlreadyCarriedOut) {
                tellAgain(key, answers.answer(key.hash()), request, response);
                return;
            }
            if (e.getCause() instanceof KeyUsedOtherwise other) {
                throw other;
            }
            if (origin.carriedOut()) {
                new CompletedRequest(null, done(key)).mark(request);
            }
            throw e;
        } finally {
            RequestOrigin.end();
        }
        if (origin.carriedOut()) {
            settle(key, request, held);
        }
        held.passOn();
    }

    private void settle(RequestKey key, HttpServletRequest request, BufferedAnswer held) throws ServletException {
        if (held.failed()) {
            new CompletedRequest(null, done(key)).mark(request);
            throw new ServletException("the request was carried out, but what it is to be told could not be made");
        }
        boolean secret = request.getAttribute(RequestAnswers.SECRET) != null;
        new CompletedRequest(held.answer(true), List.of()).mark(request);
        try {
            answers.keep(key.hash(), held.answer(!secret));
        } catch (RuntimeException e) {
            log.warn("an answer is not kept for whoever sends the same again: {}", e.getMessage());
        }
    }

    /** The first of two equal requests may still be at work: its answer is worth waiting for. */
    private void tellAgain(
            RequestKey key, @Nullable Answer first, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var answer = first;
        for (int i = 0; answer == null && i < TRIES; i++) {
            pause();
            answer = answers.answer(key.hash());
        }
        if (answer == null) {
            new ErrorReason("already-done", done(key)).send(HttpStatus.CONFLICT, request, response);
        } else if (answer.body() == null && answer.location() == null) {
            new ErrorReason("told-once", done(key)).send(HttpStatus.CONFLICT, request, response);
        } else {
            CompletedRequest.tell(answer, response);
        }
    }

    private List<Done> done(RequestKey key) {
        try {
            return answers.carriedOut(key.hash());
        } catch (RuntimeException e) {
            log.debug("what was done is not known just now", e);
            return List.of();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The key as kept: bound to who asks and what for, so that nobody can be given another's answer. */
    private static @Nullable String bound(HttpServletRequest request) {
        var header = request.getHeader("Idempotency-Key");
        var key = header == null ? request.getParameter(OnceFields.PARAMETER) : header;
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            return null;
        }
        var actor =
                ActorAuthentication.current().map(a -> String.valueOf(a.id())).orElse("-");
        return Sha256.hex(String.join("\n", actor, request.getMethod(), Address.path(request), key));
    }
}
