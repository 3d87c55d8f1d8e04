package org.shishi.vote.count;

import java.util.List;

/**
 * What follows from a count.
 *
 * @param base the number of which a winner needs more than half; 0 where none is needed
 * @param needed the votes that a winner needs at least
 * @param standings the best first
 * @param seatsOpen how many seats have no winner yet
 */
public record CountResult(CountOutcome outcome, int base, int needed, List<Standing> standings, int seatsOpen) {

    public CountResult {
        standings = List.copyOf(standings);
    }

    /**
     * One candidate's place.
     *
     * @param score votes; in a ranking the sum of numbers, a ballot without one counting as one more than the highest
     * @param place those with the same score share it, and the next is skipped
     */
    public record Standing(int candidate, int score, int place, CandidateOutcome verdict) {}

    public List<Integer> having(CandidateOutcome verdict) {
        return standings.stream()
                .filter(standing -> standing.verdict() == verdict)
                .map(Standing::candidate)
                .toList();
    }
}
