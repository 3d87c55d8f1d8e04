package org.shishi.frame.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes a session when something in it has changed, and that it was used at most once a minute: Spring Session writes it at
 * every request, and requests of one session wait for each other at its row. A session left alone ends up to a minute early.
 *
 * <p>Reads it once a request: when it has been written, Spring Session looks whether it is still there, and gives the browser
 * the same cookie again if not.
 */
final class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSessions.Kept<S>> {

    private static final Duration NOTED = Duration.ofMinutes(1);

    /** As {@link TextSessions} makes them: what else a cookie says, decoded, may be nothing that the database takes for a text. */
    private static final Pattern ID = Pattern.compile("[\\w-]{36}");

    private static final ThreadLocal<@Nullable AtHand> AT_HAND = new ThreadLocal<>();

    private static final ThreadLocal<@Nullable Boolean> READING = new ThreadLocal<>();

    private final FindByIndexNameSessionRepository<S> sessions;

    SparingSessions(FindByIndexNameSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Kept<S> createSession() {
        return new Kept<>(sessions.createSession(), true);
    }

    @Override
    public void save(Kept<S> session) {
        if (session.changed) {
            sessions.save(session.inner);
            session.changed = false;
        }
    }

    @Override
    @SuppressWarnings("unchecked") // there is one such repository
    public @Nullable Kept<S> findById(String id) {
        var atHand = AT_HAND.get();
        if (atHand != null && atHand.session != null && atHand.session.getId().equals(id)) {
            return (Kept<S>) atHand.session;
        }
        var found = read(id);
        var kept = found == null ? null : new Kept<>(found, false);
        if (atHand != null) {
            atHand.session = kept;
        }
        return kept;
    }

    private @Nullable S read(String id) {
        if (!ID.matcher(id).matches()) {
            return null;
        }
        READING.set(true);
        try {
            return sessions.findById(id);
        } finally {
            READING.remove();
        }
    }

    /** Whether the session of the request at hand is being read. */
    static boolean reading() {
        return READING.get() != null;
    }

    @Override
    public void deleteById(String id) {
        var atHand = AT_HAND.get();
        if (atHand != null) {
            atHand.session = null;
        }
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Kept<S>> findByIndexNameAndIndexValue(String index, String value) {
        return sessions.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> new Kept<>(found.getValue(), false)));
    }

    /** The session that the request at hand has read. */
    private static final class AtHand {

        private @Nullable Session session;
    }

    /** Holds what was read as long as the request lasts, and no longer. */
    static final class Once extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            AT_HAND.set(new AtHand());
            try {
                chain.doFilter(request, response);
            } finally {
                AT_HAND.remove();
            }
        }
    }

    /** A session that knows whether it has to be written. */
    static final class Kept<S extends Session> implements Session {

        private final S inner;
        private boolean changed;

        private Kept(S inner, boolean changed) {
            this.inner = inner;
            this.changed = changed;
        }

        @Override
        public String getId() {
            return inner.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return inner.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return inner.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return inner.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            changed = true;
            inner.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = changed || inner.getAttribute(name) != null;
            inner.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return inner.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (Duration.between(inner.getLastAccessedTime(), time).abs().compareTo(NOTED) >= 0) {
                changed = true;
                inner.setLastAccessedTime(time);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return inner.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            inner.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return inner.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return inner.isExpired();
        }
    }
}
