package org.shishi.shared;

/** What the thread at hand is doing, by which the database bounds how long a statement may take. */
public enum Work {
    PAGE,
    API,
    COMMAND,
    /** What reads much: an export, a document, a comparison. */
    HEAVY,
    /** Jobs, and all that nobody waits for. */
    BACKGROUND,
    MIGRATION;

    private static final ThreadLocal<Work> NOW = ThreadLocal.withInitial(() -> BACKGROUND);

    public static Work now() {
        return NOW.get();
    }

    /** From now on, until what is returned is closed. */
    public During begin() {
        var before = NOW.get();
        NOW.set(this);
        return () -> NOW.set(before);
    }

    /** Ends a piece of work. */
    @FunctionalInterface
    public interface During extends AutoCloseable {

        @Override
        void close();
    }
}
