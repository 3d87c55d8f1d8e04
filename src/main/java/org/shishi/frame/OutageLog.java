package org.shishi.frame;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** Tells of requests that the database could not serve, once in a while, however many they are. */
final class OutageLog {

    private static final Logger log = LoggerFactory.getLogger(OutageLog.class);
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private long told = System.nanoTime() - PAUSE;
    private int untold;

    synchronized void tell(Object request, Throwable failure) {
        log.debug("request {} failed", request, failure);
        var now = System.nanoTime();
        if (now - told < PAUSE) {
            untold++;
            return;
        }
        log.warn(
                "request {} was answered 503 since nothing could be read or written, {} before it were: {}",
                request,
                untold,
                root(failure));
        told = now;
        untold = 0;
    }

    static String root(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure).toString().replaceAll("\\s+", " ");
    }
}
