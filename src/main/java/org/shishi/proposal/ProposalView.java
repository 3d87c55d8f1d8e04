package org.shishi.proposal;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as others see it; the phone is masked.
 *
 * @param mergedInto the proposal that it became a part of
 * @param lookalikes what it may be the same as
 */
public record ProposalView(
        long id,
        long windowId,
        String code,
        ProposalOrigin origin,
        SaveProposal proposal,
        OffsetDateTime submittedAt,
        ProposalState state,
        @Nullable Long mergedInto,
        @Nullable Long itemId,
        @Nullable Screening screening,
        String outcome,
        List<Lookalike> lookalikes) {

    /**
     * Something similar.
     *
     * @param proposal its number, or none where it is a project of a higher level
     * @param percent how similar, 100: the same words
     */
    public record Lookalike(@Nullable Long proposal, String what, int percent) {}
}
