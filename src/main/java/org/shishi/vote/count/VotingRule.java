package org.shishi.vote.count;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/**
 * The rule that one meeting adopts for its vote (票决办法).
 *
 * @param seats how many projects are to be chosen (应选数)
 * @param mostChoices the most choices, or numbers, on one ballot; 0: no limit
 * @param blankAbstains whether a blank ballot is valid and abstains; otherwise it is invalid
 */
@Embeddable
public record VotingRule(
        @Enumerated(EnumType.STRING) VotingMethod method,
        int seats,
        int mostChoices,
        @Enumerated(EnumType.STRING) MajorityBase base,
        @Enumerated(EnumType.STRING) Quorum quorum,
        @Enumerated(EnumType.STRING) TieRule ties,
        boolean blankAbstains) {

    /** What holds where a meeting adopts nothing else. */
    public static VotingRule usual(VotingMethod method, int seats) {
        return new VotingRule(
                method,
                seats,
                method == VotingMethod.FOR_AGAINST || method == VotingMethod.RANKING ? 0 : seats,
                MajorityBase.ALL_DEPUTIES,
                Quorum.MORE_THAN_HALF,
                TieRule.SECOND_ROUND,
                true);
    }

    /** The terms of a round about so many seats. */
    public CountingTerms terms(int roundSeats, int deputies, List<Integer> candidates) {
        return new CountingTerms(
                method, roundSeats, mostChoicesFor(roundSeats), base, quorum, ties, deputies, candidates);
    }

    /** The most choices in a round about fewer seats: never more than those, where choices are limited. */
    private int mostChoicesFor(int roundSeats) {
        return mostChoices == 0 || method == VotingMethod.RANKING ? mostChoices : Math.min(mostChoices, roundSeats);
    }
}
