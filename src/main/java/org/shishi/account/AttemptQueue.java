package org.shishi.account;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.shishi.shared.Busy;

/**
 * Lets those who try at the same name from the same place come one after the other, so that parallel guesses are counted
 * like any others; a few may wait, the rest is told to come again. Strangers together hold a bounded share of the places,
 * come one after the other, and leave as much of the time free as they took: whoever works needs the processors.
 */
final class AttemptQueue {

    private static final int IN_LINE = 5;
    private static final int STRANGERS = 10;
    private static final int PATIENCE_SECONDS = 8;

    private final ConcurrentHashMap<String, Line> lines = new ConcurrentHashMap<>();
    private final Semaphore strangers = new Semaphore(STRANGERS);
    private final Semaphore strangersTurn = new Semaphore(1, true);

    private static final class Line {
        private final Semaphore turn = new Semaphore(1, true);
        private int people;
    }

    <T> T inTurn(String line, boolean stranger, Supplier<T> attempt) {
        if (!stranger) {
            return inLine(line, attempt);
        }
        if (!strangers.tryAcquire()) {
            throw new Busy("account.login.busy");
        }
        try {
            return inLine(line, () -> waited(strangersTurn, PATIENCE_SECONDS, () -> rested(attempt)));
        } finally {
            strangers.release();
        }
    }

    private static <T> T rested(Supplier<T> attempt) {
        long began = System.nanoTime();
        try {
            return attempt.get();
        } finally {
            LockSupport.parkNanos(System.nanoTime() - began);
        }
    }

    private <T> T inLine(String name, Supplier<T> attempt) {
        var line = lines.compute(name, (n, present) -> {
            var joined = present == null ? new Line() : present;
            if (joined.people == IN_LINE) {
                throw new Busy("account.login.busy");
            }
            joined.people++;
            return joined;
        });
        try {
            return waited(line.turn, PATIENCE_SECONDS, attempt);
        } finally {
            lines.compute(name, (n, present) -> --line.people == 0 ? null : line);
        }
    }

    /** Does it when there is room, or says {@link Busy} when that takes too long. */
    static <T> T waited(Semaphore room, int seconds, Supplier<T> work) {
        try {
            if (!room.tryAcquire(seconds, TimeUnit.SECONDS)) {
                throw new Busy("account.login.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("account.login.busy");
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
