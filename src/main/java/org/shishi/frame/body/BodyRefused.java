package org.shishi.frame.body;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * Says that a body is larger than it may be (413), comes too slowly (408), or is none that its sender may send here (403).
 * Unchecked: the server takes a checked one for a broken connection and answers by itself.
 */
public class BodyRefused extends RuntimeException {

    private final HttpStatus status;
    private final transient DataSize most;

    BodyRefused(HttpStatus status, DataSize most) {
        super(status.getReasonPhrase());
        this.status = status;
        this.most = most;
    }

    public HttpStatus status() {
        return status;
    }

    /** How much it may be. */
    public DataSize most() {
        return most;
    }
}
