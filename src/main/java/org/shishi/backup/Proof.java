package org.shishi.backup;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What came of restoring a backup into a scratch server and comparing it.
 *
 * @param fault what did not fit, or none
 * @param seconds how long it took from the first byte to the running server: what a real restore would take, too
 */
record Proof(OffsetDateTime at, @Nullable String fault, int tables, long rows, long trailRows, long seconds) {

    boolean good() {
        return fault == null;
    }
}
