package org.shishi.audit;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of checking the whole chain.
 *
 * @param rows how many rows were checked
 * @param lastId the newest row checked, 0 for an empty trail
 * @param lastHash its hash: noted down elsewhere, it proves later that the end was not cut off
 * @param brokenId the first row that does not fit, or none
 * @param fault what is wrong there: {@code gap}, {@code chain}, {@code content}, {@code seal}, {@code unsealed}: it had a seal, which is gone, {@code archive}: what
 *     left for a file, or the file, is not as it was, or {@code head}: the trail does not lead to an end that was noted down, of which a line may also be unreadable
 * @param sealedSince the first row that was sealed with a key outside the database; none: none was
 * @param unsealed later rows that are not: written by a node or a command that had no key, or by whoever rules the database
 * @param otherKey rows that were sealed with a key that is not here
 * @param heads how many ends that were noted down it leads to
 * @param lastHeadAt when the last of them was noted down
 * @param archived how many rows have left for files before the first that was checked
 * @param away files of these that are not in the folder, and were not looked at
 */
public record Verification(
        long rows,
        long lastId,
        String lastHash,
        @Nullable Long brokenId,
        @Nullable String fault,
        @Nullable Long sealedSince,
        List<Span> unsealed,
        List<Span> otherKey,
        int heads,
        @Nullable OffsetDateTime lastHeadAt,
        long archived,
        List<String> away) {

    private static final String HEAD = "head";

    /** From this row to that one. */
    public record Span(long first, long last) {}

    public boolean intact() {
        return fault == null;
    }

    /** Whether nothing is wrong, and nothing is left that only the chain says. */
    public boolean proven() {
        return intact() && unsealed.isEmpty() && otherKey.isEmpty();
    }

    /** Whether each row since the first sealed one was sealed with the key that is here. */
    public boolean sealed() {
        return sealedSince != null && unsealed.isEmpty() && otherKey.isEmpty();
    }

    Verification leadingTo(int noted, @Nullable OffsetDateTime last) {
        return with(brokenId, fault, noted, last, away);
    }

    /** An end that was noted down under the key has rows with seals: they are there, or somebody has taken them away. */
    Verification sealedWhen(long firstHead) {
        return intact() && (sealedSince == null || sealedSince > firstHead)
                ? with(firstHead, "unsealed", heads, lastHeadAt, away)
                : this;
    }

    /** What is wrong in the chain itself says more. */
    Verification leadingNowhere(int noted, @Nullable Long head) {
        return intact() ? with(head, HEAD, noted, null, away) : leadingTo(noted, null);
    }

    /** What has left for files, one of which may not be as it was. */
    Verification withFiles(@Nullable Long broken, @Nullable String why, List<String> notHere) {
        return intact() && why != null
                ? with(broken, why, heads, lastHeadAt, notHere)
                : with(brokenId, fault, heads, lastHeadAt, notHere);
    }

    private Verification with(
            @Nullable Long broken,
            @Nullable String why,
            int noted,
            @Nullable OffsetDateTime lastNoted,
            List<String> notHere) {
        return new Verification(
                rows,
                lastId,
                lastHash,
                broken,
                why,
                sealedSince,
                unsealed,
                otherKey,
                noted,
                lastNoted,
                archived,
                notHere);
    }
}
