package org.shishi.frame.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.RequestAnswers;
import org.shishi.audit.RequestAnswers.Answer;
import org.shishi.audit.RequestOrigin;
import org.shishi.frame.Address;
import org.shishi.shared.Sha256;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

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

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int LONGEST_KEY = 200;

    private final RequestAnswers answers;

    OnceFilter(RequestAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = READING.contains(request.getMethod()) ? null : key(request);
        if (key == null) {
            carryOut(request, response, chain, null);
            return;
        }
        var before = answers.find(key);
        if (before.isPresent()) {
            replay(before.get(), response);
        } else {
            carryOut(request, response, chain, key);
        }
    }

    private void carryOut(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, @Nullable String key)
            throws ServletException, IOException {
        var origin = RequestOrigin.begin(request.getRemoteAddr(), key);
        var kept = key == null ? null : new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, kept == null ? response : kept);
        } finally {
            RequestOrigin.end();
        }
        if (kept != null) {
            if (key != null && origin.carriedOut()) {
                answers.keep(key, answer(request, kept));
            }
            kept.copyBodyToResponse();
        }
    }

    private static Answer answer(HttpServletRequest request, ContentCachingResponseWrapper response) {
        boolean secret = request.getAttribute(RequestAnswers.SECRET) != null;
        return new Answer(
                response.getStatus(),
                response.getHeader("Location"),
                response.getContentType(),
                secret ? null : response.getContentAsByteArray());
    }

    static void replay(Answer answer, HttpServletResponse response) throws IOException {
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

    /** The key as kept: bound to who asks and what for, so that nobody can be given another's answer. */
    private static @Nullable String key(HttpServletRequest request) {
        var header = request.getHeader("Idempotency-Key");
        var key = header == null ? request.getParameter(OnceFields.PARAMETER) : header;
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            return null;
        }
        var actor =
                ActorAuthentication.current().map(a -> String.valueOf(a.id())).orElse("-");
        var bound = String.join("\n", actor, request.getMethod(), Address.path(request), key);
        return Sha256.hex(bound);
    }
}
