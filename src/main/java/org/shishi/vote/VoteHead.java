package org.shishi.vote;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.ShanghaiClock;

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

    /** Whether it was there to be seen on a day: frozen, or held already. */
    boolean knownOn(LocalDate day) {
        return !plan.heldOn().isAfter(day) || by(frozenAt, day);
    }

    /** What was known of it on a day: no result before the meeting, and the text of the announcement only from then on. */
    VoteHead asOf(LocalDate day) {
        boolean announced = by(announcedAt, day);
        boolean held = !plan.heldOn().isAfter(day);
        return new VoteHead(
                id,
                version,
                plan,
                state == VoteState.ANNOUNCED && !held ? VoteState.COUNTING : state,
                hash,
                frozenAt,
                frozenBy,
                announced ? announcement : "",
                announced ? announcedAt : null,
                announced ? announcedBy : "",
                imported);
    }

    private static boolean by(@Nullable OffsetDateTime moment, LocalDate day) {
        var there = ShanghaiClock.onTheWall(moment);
        return there != null && !there.toLocalDate().isAfter(day);
    }

    /** The beginning of the hash in groups of four, for people who compare paper with screen. */
    public String shortHash() {
        return shortened(hash);
    }

    /** The first of its digits in groups of four. */
    public static String shortened(String hash) {
        return hash.isEmpty() ? "" : String.join(" ", hash.substring(0, 16).split("(?<=\\G.{4})"));
    }
}
