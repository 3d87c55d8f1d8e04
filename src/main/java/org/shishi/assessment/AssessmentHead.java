package org.shishi.assessment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.ShanghaiClock;
import org.shishi.vote.VoteHead;

/**
 * An assessment as others see it, without its subjects and counts.
 *
 * @param seed from which the lot was drawn, and {@code drawnFrom} the list in its order; both empty where nothing was drawn
 * @param hash of what was frozen: 64 hexadecimal digits, or empty
 * @param despite why it is held although a rectification is not struck off; empty where all of them are
 * @param rectifyBy until when what is 不满意 has to be put right
 * @param cancellation why it was called off, or somebody asks for it
 */
public record AssessmentHead(
        long id,
        long version,
        AssessmentPlan plan,
        AssessmentState state,
        String seed,
        List<String> drawnFrom,
        String hash,
        String despite,
        @Nullable OffsetDateTime frozenAt,
        String frozenBy,
        String announcement,
        @Nullable OffsetDateTime announcedAt,
        String announcedBy,
        @Nullable LocalDate rectifyBy,
        @Nullable Cancellation cancellation) {

    /** Whether it was there to be seen on a day: frozen, or held already. */
    boolean knownOn(LocalDate day) {
        return !plan.heldOn().isAfter(day) || ShanghaiClock.by(frozenAt, day);
    }

    /** Whether its results hold on a day: those of an announced one do from the day of the meeting on. */
    boolean toldBy(LocalDate day) {
        return state == AssessmentState.ANNOUNCED && !plan.heldOn().isAfter(day);
    }

    /** Whether it was announced by a day. */
    boolean announcedBy(LocalDate day) {
        return toldBy(day) && ShanghaiClock.by(announcedAt, day);
    }

    /** What was known of it on a day: the text of the announcement, and that it was called off, only from then on. */
    AssessmentHead asOf(LocalDate day) {
        boolean announced = announcedBy(day);
        boolean frozen = ShanghaiClock.by(frozenAt, day) || toldBy(day);
        return new AssessmentHead(
                id,
                version,
                plan,
                stateOn(day),
                seed,
                drawnFrom,
                frozen ? hash : "",
                frozen ? despite : "",
                ShanghaiClock.by(frozenAt, day) ? frozenAt : null,
                ShanghaiClock.by(frozenAt, day) ? frozenBy : "",
                announced ? announcement : "",
                announced ? announcedAt : null,
                announced ? announcedBy : "",
                announced ? rectifyBy : null,
                cancellation == null || !ShanghaiClock.by(cancellation.askedAt(), day) ? null : cancellation.asOf(day));
    }

    private AssessmentState stateOn(LocalDate day) {
        return switch (state) {
            case PREPARING -> state;
            case COUNTING -> ShanghaiClock.by(frozenAt, day) ? state : AssessmentState.PREPARING;
            case ANNOUNCED -> announcedBy(day) ? state : AssessmentState.COUNTING;
            case CANCELLED ->
                cancellation != null && ShanghaiClock.by(cancellation.agreedAt(), day)
                        ? state
                        : AssessmentState.COUNTING;
        };
    }

    /** As much of the hash as stands on a ballot, in groups of four. */
    public String shortHash() {
        return VoteHead.shortened(hash);
    }
}
