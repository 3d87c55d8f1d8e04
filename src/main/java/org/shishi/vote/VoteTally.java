package org.shishi.vote;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.vote.count.CandidateOutcome;
import org.shishi.vote.count.VotingMethod;

/**
 * One candidate's numbers in one round of an announced vote, with those of the round, for tables that list every vote of a
 * year. What the method does not count is missing, which is not 0.
 *
 * @param body the name of the body that voted
 * @param meeting the name of the meeting
 * @param candidate the number on the ballot
 * @param inFavour votes; in a ranking, how many ballots gave a number
 * @param against only where deputies answer for or against each candidate; abstentions likewise
 * @param rankSum of a ranking alone: the sum as it decided and was announced, a ballot without a number counting as one more
 *     than the highest; none where the round was void
 * @param verdict none where the round was void, or too few were present
 * @param project the code of the project that a winner became; on the row of the round in which it won
 */
public record VoteTally(
        long voteId,
        String body,
        String meeting,
        LocalDate heldOn,
        VotingMethod method,
        int round,
        int due,
        int present,
        int issued,
        int returned,
        int valid,
        int invalid,
        int candidate,
        String title,
        int inFavour,
        @Nullable Integer against,
        @Nullable Integer abstain,
        @Nullable Integer rankSum,
        @Nullable CandidateOutcome verdict,
        @Nullable String project) {}
