package org.shishi.vote.count;

import java.util.List;

/**
 * All that must be fixed before the first ballot for a sheet to be checked and a result to follow from it.
 *
 * @param seats how many win (应选数)
 * @param mostChoices the most choices (of a ranking: numbers) on one ballot; 0: as many as there are candidates
 * @param deputies of the body (应到)
 * @param candidates by their numbers on the ballot
 */
public record CountingTerms(
        VotingMethod method,
        int seats,
        int mostChoices,
        MajorityBase base,
        Quorum quorum,
        TieRule ties,
        int deputies,
        List<Integer> candidates) {

    public CountingTerms {
        candidates = List.copyOf(candidates);
    }

    /** The most choices that one ballot can really hold. */
    public int limit() {
        return mostChoices == 0 ? candidates.size() : Math.min(mostChoices, candidates.size());
    }

    /** Whether there is nothing to choose (等额): no more candidates than seats. */
    public boolean withoutChoice() {
        return candidates.size() <= seats;
    }
}
