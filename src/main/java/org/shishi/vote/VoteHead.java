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
        return !plan.heldOn().isAfter(day) || ShanghaiClock.by(frozenAt, day);
    }

    /** Whether its results hold on a day: those of an announced one do from the day of the meeting on. */
    boolean toldBy(LocalDate day) {
        return state == VoteState.ANNOUNCED && !plan.heldOn().isAfter(day);
    }

    /** Whether it was announced by a day; of one taken from a sheet only the day of the meeting is known. */
    boolean announcedBy(LocalDate day) {
        return toldBy(day) && (imported || ShanghaiClock.by(announcedAt, day));
    }

    /** What was known of it on a day: that it was announced, and with what words, only from then on. */
    VoteHead asOf(LocalDate day) {
        boolean announced = announcedBy(day) && ShanghaiClock.by(announcedAt, day);
        boolean frozen = imported || ShanghaiClock.by(frozenAt, day);
        return new VoteHead(
                id,
                version,
                plan,
                state == VoteState.ANNOUNCED && !announcedBy(day) ? VoteState.COUNTING : state,
                hash,
                frozen ? frozenAt : null,
                frozen ? frozenBy : "",
                announced ? announcement : "",
                announced ? announcedAt : null,
                announced ? announcedBy : "",
                imported);
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
