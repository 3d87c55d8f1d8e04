package org.shishi.vote;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.proposal.BodyKind;
import org.shishi.proposal.VotingBodies;
import org.shishi.proposal.VotingBodyView;
import org.shishi.vote.count.CandidateOutcome;
import org.shishi.vote.count.CountResult;
import org.shishi.vote.count.Counting;
import org.shishi.vote.count.TallySheet;
import org.shishi.vote.count.VotingMethod;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists what every vote of a year came to, candidate by candidate, for documents; a running count is never among it. */
@Service
@Transactional(readOnly = true)
public class VoteTallies {

    private final VoteStore store;
    private final VotingBodies bodies;
    private final VoteLinks links;
    private final Gate gate;

    VoteTallies(VoteStore store, VotingBodies bodies, VoteLinks links, Gate gate) {
        this.store = store;
        this.bodies = bodies;
        this.links = links;
        this.gate = gate;
    }

    /**
     * A row for each candidate and round of the announced votes held up to a day: the county's congress first, then the
     * other bodies in their order, each by meeting, round and number on the ballot. Votes not announced are left out.
     */
    public List<VoteTally> ofYear(Actor actor, int planYear, LocalDate asOf) {
        gate.list(actor, Action.VOTE_READ);
        var votes = store.announced(planYear, asOf);
        var files = store.files(votes.stream().map(Vote::id).toList());
        var projects = links.codes(planYear);
        var byBody =
                votes.stream().collect(Collectors.groupingBy(vote -> vote.plan().bodyId()));
        return bodies.all(actor).stream()
                .sorted(Comparator.comparing(body -> body.kind() != BodyKind.COUNTY_CONGRESS))
                .flatMap(body -> byBody.getOrDefault(body.id(), List.of()).stream()
                        .flatMap(vote -> files.getOrDefault(vote.id(), List.of()).stream()
                                .map(file -> Counted.of(vote, body, file, projects.getOrDefault(vote.id(), Map.of())))
                                .flatMap(Counted::tallies)))
                .toList();
    }

    /** A round of a vote with what it came to. */
    private record Counted(
            Vote vote,
            String body,
            int round,
            TallySheet sheet,
            Map<Integer, CountResult.Standing> standings,
            Map<Integer, String> projects) {

        static Counted of(Vote vote, VotingBodyView body, RoundFile<TallySheet> file, Map<Integer, String> projects) {
            var sheet = Objects.requireNonNull(file.agreed());
            var result = Counting.result(file.round().terms(vote.plan()), sheet);
            var standings = result.standings().stream()
                    .collect(Collectors.toMap(CountResult.Standing::candidate, standing -> standing));
            return new Counted(vote, body.name(), file.round().number(), sheet, standings, projects);
        }

        Stream<VoteTally> tallies() {
            var lines = sheet.lines().stream().collect(Collectors.toMap(TallySheet.Line::candidate, line -> line));
            return vote.candidates().stream()
                    .filter(candidate -> lines.containsKey(candidate.number()))
                    .map(candidate -> tally(candidate, Objects.requireNonNull(lines.get(candidate.number()))));
        }

        private VoteTally tally(Candidate candidate, TallySheet.Line line) {
            var plan = vote.plan();
            var standing = standings.get(candidate.number());
            var verdict = standing == null ? null : standing.verdict();
            boolean answers = plan.rule().method() == VotingMethod.FOR_AGAINST;
            return new VoteTally(
                    vote.id(),
                    body,
                    plan.meeting(),
                    plan.heldOn(),
                    plan.rule().method(),
                    round,
                    sheet.due(),
                    sheet.present(),
                    sheet.issued(),
                    sheet.returned(),
                    sheet.valid(),
                    sheet.invalid(),
                    candidate.number(),
                    candidate.title(),
                    line.inFavour(),
                    answers ? line.against() : null,
                    answers ? line.abstain() : null,
                    rankSum(standing),
                    verdict,
                    verdict == CandidateOutcome.ELECTED ? projects.get(candidate.number()) : null);
        }

        private @Nullable Integer rankSum(CountResult.@Nullable Standing standing) {
            boolean ranked = vote.plan().rule().method() == VotingMethod.RANKING;
            return ranked && standing != null ? standing.score() : null;
        }
    }
}
