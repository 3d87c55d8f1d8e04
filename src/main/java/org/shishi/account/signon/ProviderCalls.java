package org.shishi.account.signon;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.shishi.account.signon.SignOnRefused.Why;
import org.shishi.shared.RealTime;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/**
 * Calls one provider: for a bounded time, by a bounded number at once, and not at all for a moment after it gave no answer, so
 * that those who sign in otherwise do not wait for it.
 */
class ProviderCalls {

    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ClientHttpRequestFactory requests;
    private final Semaphore places;
    private final RealTime time;
    private volatile Instant leftAloneUntil = Instant.EPOCH;

    ProviderCalls(Duration waitFor, Semaphore places, RealTime time) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(waitFor)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(waitFor);
        this.requests = factory;
        this.places = places;
        this.time = time;
    }

    ClientHttpRequestFactory requests() {
        return requests;
    }

    /** The work that calls; what it cannot reach is told as such. */
    <T> T during(Supplier<T> work) {
        refuseWhileLeftAlone();
        takePlace();
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (isOutage(e)) {
                leftAloneUntil = time.instant().plus(LEFT_ALONE);
                throw new SignOnRefused(Why.DOWN, e);
            }
            throw e;
        } finally {
            places.release();
        }
    }

    void refuseWhileLeftAlone() {
        if (time.instant().isBefore(leftAloneUntil)) {
            throw new SignOnRefused(Why.DOWN);
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SignOnRefused(Why.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignOnRefused(Why.BUSY, e);
        }
    }

    static boolean isOutage(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof org.springframework.web.client.HttpServerErrorException) {
                return true;
            }
        }
        return e instanceof SignOnRefused refused && refused.why() == Why.DOWN;
    }
}
