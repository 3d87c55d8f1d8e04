package org.shishi.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does what takes much memory or time, such as reading what was uploaded, a piece or two at a time: the budgets of one piece
 * are worth something only while the number of pieces is bounded. A few may wait; the rest is told to come again.
 */
public final class HeavyWork {

    /** A second one where the memory is there for the budgets of two. */
    private static final int AT_ONCE = Runtime.getRuntime().maxMemory() >= 768L * 1024 * 1024 ? 2 : 1;

    private static final int IN_LINE = 8;
    private static final int PATIENCE_SECONDS = 20;
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    private static final Semaphore LINE = new Semaphore(AT_ONCE + IN_LINE);
    private static final Semaphore PLACES = new Semaphore(AT_ONCE, true);
    private static final ThreadLocal<@Nullable Long> BEGAN = new ThreadLocal<>();

    private HeavyWork() {}

    /** Does it in turn, or says {@link Busy}; within a piece of heavy work, at once. */
    public static <T> T inTurn(Supplier<T> work) {
        if (BEGAN.get() != null) {
            return work.get();
        }
        if (!LINE.tryAcquire()) {
            throw new Busy("frame.work.busy");
        }
        try {
            return placed(work);
        } finally {
            LINE.release();
        }
    }

    private static <T> T placed(Supplier<T> work) {
        try {
            if (!PLACES.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy("frame.work.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("frame.work.busy");
        }
        BEGAN.set(System.nanoTime());
        try {
            return work.get();
        } finally {
            BEGAN.remove();
            PLACES.release();
        }
    }

    /** To be asked now and then in every loop over what was sent: gives up what takes longer than anything honest. */
    public static void goOn() {
        var began = BEGAN.get();
        if (began != null && System.nanoTime() - began > LONGEST) {
            throw new RuleViolation("frame.work.long", Duration.ofNanos(LONGEST).toSeconds());
        }
    }
}
