package org.shishi.vote;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.proposal.VotingBodyView;
import org.shishi.vote.count.CandidateOutcome;
import org.shishi.vote.count.SheetFinding;

/**
 * All of a vote that its reader may see.
 *
 * @param obstacles what still stops the freezing; empty once it is done
 * @param projects the number of a winner to the project that it became
 * @param untold whether the results hold on the day that is looked at, but were announced later
 * @param allowed what the reader may do now, state included
 */
public record VoteView(
        VoteHead head,
        VotingBodyView body,
        List<Candidate> candidates,
        List<Official> officials,
        List<SheetFinding> obstacles,
        List<RoundView> rounds,
        Map<Integer, LinkedProject> projects,
        boolean untold,
        Set<Action> allowed) {

    /** A project that a vote made or was found to have made. */
    public record LinkedProject(String code, String title) {}

    /** As it stood on a day before today: no round before the meeting, and no signature before it was given. */
    VoteView asOf(LocalDate day) {
        boolean held = !head.plan().heldOn().isAfter(day);
        return new VoteView(
                head.asOf(day),
                body,
                candidates,
                officials,
                List.of(),
                held
                        ? rounds.stream()
                                .map(round -> head.imported() ? round : round.asOf(day))
                                .toList()
                        : List.of(),
                held ? projects : Map.of(),
                !head.announcedBy(day) && head.toldBy(day),
                Set.of());
    }

    /** The round at hand, or none before the freezing. */
    public @Nullable RoundView current() {
        return rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
    }

    /** The numbers of all who won, whatever round. */
    public List<Integer> elected() {
        return rounds.stream()
                .filter(round -> round.result() != null && round.state() == RoundState.SIGNED)
                .flatMap(round ->
                        java.util.Objects.requireNonNull(round.result()).having(CandidateOutcome.ELECTED).stream())
                .sorted()
                .toList();
    }
}
