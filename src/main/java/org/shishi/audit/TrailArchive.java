package org.shishi.audit;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Sha256;
import org.shishi.shared.ShanghaiClock;

/**
 * Rows of the trail that left the table for a file. The file says the same of itself, under the same seal.
 *
 * @param firstId the first of its rows
 * @param lastId the last
 * @param from when the first was written
 * @param to when the last was
 * @param hashBefore the hash before the first, with which the archive before ends
 * @param hashAfter the hash of the last, before which nothing of the table is missing
 * @param sha256 of the lines of its rows
 * @param file its name
 */
public record TrailArchive(
        long firstId,
        long lastId,
        long rows,
        OffsetDateTime from,
        OffsetDateTime to,
        String hashBefore,
        String hashAfter,
        String sha256,
        String file,
        String seal) {

    /** What its seal is called, so that it is none of anything else. */
    static final String KIND = "archive";

    /** What is sealed: everything but the seal. */
    String said() {
        return Sha256.hex(String.join(
                " ",
                Long.toString(rows),
                from.toInstant().toString(),
                to.toInstant().toString(),
                hashBefore,
                hashAfter,
                sha256,
                file));
    }

    TrailArchive sealedBy(TrailSealer sealer) {
        var made = sealer.seal(KIND, firstId, lastId, said())
                .orElseThrow(() -> new IllegalStateException("the trail has no key: nothing leaves it"));
        return new TrailArchive(firstId, lastId, rows, from, to, hashBefore, hashAfter, sha256, file, made);
    }

    /** With China's time, wherever it was read from. */
    TrailArchive onTheWall() {
        return new TrailArchive(
                firstId,
                lastId,
                rows,
                Objects.requireNonNull(ShanghaiClock.onTheWall(from)),
                Objects.requireNonNull(ShanghaiClock.onTheWall(to)),
                hashBefore,
                hashAfter,
                sha256,
                file,
                seal);
    }

    TrailSealer.Compared compare(TrailSealer sealer) {
        return sealer.compare(seal, KIND, firstId, lastId, said());
    }

    /** Whether a file that is here is the one that was noted. */
    boolean isSameAs(@Nullable TrailArchive other) {
        return other != null && seal.equals(other.seal()) && said().equals(other.said());
    }

    boolean holds(long id) {
        return firstId <= id && id <= lastId;
    }
}
