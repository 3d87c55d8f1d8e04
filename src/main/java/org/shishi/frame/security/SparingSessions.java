package org.shishi.frame.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Writes a session when something in it has changed, and that it was used at most once a minute: Spring Session writes it at
 * every request, and requests of one session wait for each other at its row. A session left alone ends up to a minute early.
 */
final class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSessions.Kept<S>> {

    private static final Duration NOTED = Duration.ofMinutes(1);

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
    public @Nullable Kept<S> findById(String id) {
        var found = sessions.findById(id);
        return found == null ? null : new Kept<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Kept<S>> findByIndexNameAndIndexValue(String index, String value) {
        return sessions.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> new Kept<>(found.getValue(), false)));
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
