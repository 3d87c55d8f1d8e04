package org.shishi.frame.body;

import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * Says that a body is larger than it may be (413), comes too slowly (408), or is none that its sender may send here (403).
 * Unchecked: the server takes a checked one for a broken connection and answers by itself.
 */
public class BodyRefused extends RuntimeException {

    private final HttpStatus status;
    private final transient DataSize most;
    private final @Nullable Action action;

    BodyRefused(HttpStatus status, DataSize most) {
        this(status, most, null);
    }

    BodyRefused(HttpStatus status, DataSize most, @Nullable Action action) {
        super(status.getReasonPhrase());
        this.status = status;
        this.most = most;
        this.action = action;
    }

    /** What its sender may not do; none where it is not about that. */
    public @Nullable Action action() {
        return action;
    }

    public HttpStatus status() {
        return status;
    }

    /** How much it may be. */
    public DataSize most() {
        return most;
    }
}
