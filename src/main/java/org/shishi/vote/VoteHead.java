package org.shishi.vote;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A vote as others see it, without its candidates and counts.
 *
 * @param hash of what was frozen: 64 hexadecimal digits, or empty; printed on ballots and record
 * @param imported whether it was taken from a sheet as a vote of the past
 */
public record VoteHead(
        long id,
        long version,
        VotePlan plan,
        VoteState state,
        String hash,
        @Nullable OffsetDateTime frozenAt,
        String frozenBy,
        String announcement,
        @Nullable OffsetDateTime announcedAt,
        String announcedBy,
        boolean imported) {

    /** The beginning of the hash in groups of four, for people who compare paper with screen. */
    public String shortHash() {
        return shortened(hash);
    }

    /** The first of its digits in groups of four. */
    public static String shortened(String hash) {
        return hash.isEmpty() ? "" : String.join(" ", hash.substring(0, 16).split("(?<=\\G.{4})"));
    }
}
