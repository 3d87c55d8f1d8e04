package org.shishi.assessment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** As much of the hash as stands on a ballot, in groups of four. */
    public String shortHash() {
        return VoteHead.shortened(hash);
    }
}
