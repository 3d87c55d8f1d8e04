package org.shishi.frame.body;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * Counts a request's body and the time spent waiting for it, below everything that reads one: forms and files, which the
 * server parses by itself, as well as JSON. Until it is known who asks, a stranger's terms hold.
 */
public final class MeasuredBody implements InputBuffer {

    private final InputBuffer body;
    private final LongSupplier nanos;
    private BodyTerms terms = BodyTerms.ofStranger(DataSize.ofKilobytes(64));
    private long read;
    private long waited;
    private @Nullable BodyRefused refused;

    MeasuredBody(InputBuffer body, LongSupplier nanos) {
        this.body = body;
        this.nanos = nanos;
    }

    /** The body of a request that came through {@link BodyMeter}; none in tests without a server. */
    static @Nullable MeasuredBody of(ServletRequest request) {
        return (MeasuredBody) request.getAttribute(MeasuredBody.class.getName());
    }

    /** Sets what holds from now on; refuses at once what announces itself as larger. */
    public static void expect(ServletRequest request, BodyTerms terms) {
        var measured = of(request);
        if (measured != null) {
            measured.terms = terms;
        }
        if (request.getContentLengthLong() > terms.most().toBytes()) {
            throw new BodyRefused(HttpStatus.CONTENT_TOO_LARGE, terms.most());
        }
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (refused != null) {
            throw refused;
        }
        long began = nanos.getAsLong();
        int n;
        try {
            n = body.doRead(handler);
        } catch (SocketTimeoutException e) {
            throw refuse(HttpStatus.REQUEST_TIMEOUT);
        }
        waited += nanos.getAsLong() - began;
        if (n < 0) {
            return n;
        }
        read += n;
        if (read > terms.most().toBytes()) {
            throw refuse(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (terms.tooSlow(read, Duration.ofNanos(waited))) {
            throw refuse(HttpStatus.REQUEST_TIMEOUT);
        }
        return n;
    }

    /** Refuses the body unread, of somebody who may not do what it is for. */
    public static void forbid(ServletRequest request, Action action) {
        throw new BodyRefused(HttpStatus.FORBIDDEN, DataSize.ofBytes(request.getContentLengthLong()), action);
    }

    BodyTerms terms() {
        return terms;
    }

    /** Whether it came too slowly: then nobody waits for what is left of it. */
    boolean slow() {
        return refused != null && refused.status() == HttpStatus.REQUEST_TIMEOUT;
    }

    /** What is left of it, as far as that is worth reading. */
    MeasuredBody rest() {
        var rest = new MeasuredBody(body, nanos);
        rest.terms = terms.ofRest();
        return rest;
    }

    /** How much has been read. */
    long read() {
        return read;
    }

    private BodyRefused refuse(HttpStatus status) {
        refused = new BodyRefused(status, terms.most());
        return refused;
    }

    @Override
    public int available() {
        return body.available();
    }
}
