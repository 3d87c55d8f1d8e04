package org.shishi.database;

import com.zaxxer.hikari.HikariConfigMXBean;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks after the database while the application runs. When it is gone or frozen, whoever waits for it is freed at once,
 * new requests wait no longer, and an embedded server that died is started again. An outage is two lines in the log.
 *
 * <p>A limit on the time of a statement ({@link StatementLimits}) does less: it cannot tell a frozen server from an import that
 * takes its time.
 */
final class DatabaseWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** The least that the pool allows: there is nothing to wait for. */
    private static final long IMPATIENT_MILLIS = 250;

    private final ConnectionProbe pulse;
    private final HikariConfigMXBean pool;
    private final ServerRestart revival;
    private @Nullable ScheduledExecutorService clockwork;
    private long patience;
    private long since;
    private boolean away;

    DatabaseWatch(ConnectionProbe pulse, HikariConfigMXBean pool, ServerRestart revival) {
        this.pulse = pulse;
        this.pool = pool;
        this.revival = revival;
    }

    /** Pools look at changed settings when they tidy up, which by itself is every 30 seconds. */
    static void letPoolsLookOften() {
        System.setProperty("com.zaxxer.hikari.housekeeping.periodMs", "100");
    }

    /** One look; says whether the database answers. */
    boolean look() {
        var fault = pulse.fault();
        if (fault == null) {
            if (away) {
                answersAgain();
            }
            return true;
        }
        if (!away) {
            isAway(fault);
            letThePoolLook();
        }
        WatchedSockets.cut();
        revival.attempt();
        return false;
    }

    private void isAway(String fault) {
        away = true;
        since = System.nanoTime();
        patience = pool.getConnectionTimeout();
        pool.setConnectionTimeout(IMPATIENT_MILLIS);
        log.error("The database does not answer, requests are told so (503) until it does: {}", fault);
    }

    /** Whoever is freed asks for another connection next, and should not wait for that one too. */
    private static void letThePoolLook() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answersAgain() {
        away = false;
        pool.setConnectionTimeout(patience);
        log.warn(
                "The database answers again, after {} seconds",
                Duration.ofNanos(System.nanoTime() - since).toSeconds());
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            log.error("The watch over the database failed and goes on", e);
        }
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "database-watch");
            thread.setDaemon(true);
            return thread;
        });
        clockwork.scheduleWithFixedDelay(this::lookQuietly, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits for a restart that is going on: two hands on the data folder would be one too many. */
    @Override
    public void stop() {
        if (clockwork != null) {
            clockwork.shutdown();
            try {
                clockwork.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            clockwork = null;
            pulse.close();
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
