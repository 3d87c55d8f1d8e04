package org.shishi.backup;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A backup as an administrator sees it.
 *
 * @param megabytes packed
 * @param rows of all tables at that moment
 * @param abandoned whether it is of a future that a later restore to an earlier moment gave up
 * @param proof what came of restoring it, or none yet
 */
public record BackupView(
        String id,
        OffsetDateTime begunAt,
        OffsetDateTime endedAt,
        long megabytes,
        boolean encrypted,
        String product,
        long rows,
        boolean abandoned,
        @Nullable ProofView proof) {

    static BackupView of(Manifest manifest, boolean abandoned, @Nullable Proof proof) {
        return new BackupView(
                manifest.id(),
                manifest.begunAt(),
                manifest.endedAt(),
                BackupCommands.megabytes(manifest.packed()),
                manifest.encrypted(),
                manifest.product(),
                manifest.rows(),
                abandoned,
                proof == null ? null : new ProofView(proof.at(), proof.good(), proof.fault(), proof.seconds()));
    }

    /** @param seconds how long it took to restore it */
    public record ProofView(
            OffsetDateTime at, boolean good, @Nullable String fault, long seconds) {}
}
