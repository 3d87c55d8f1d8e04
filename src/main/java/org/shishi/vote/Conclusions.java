package org.shishi.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.project.Description;
import org.shishi.project.Level;
import org.shishi.project.Plan;
import org.shishi.project.SaveProject;
import org.shishi.project.entry.Adoptions;
import org.shishi.proposal.BodyKind;
import org.shishi.proposal.Nominations;
import org.shishi.proposal.VotingBodies;
import org.shishi.shared.RuleViolation;
import org.shishi.vote.count.CandidateOutcome;
import org.shishi.vote.count.CountOutcome;
import org.shishi.vote.count.CountResult;
import org.shishi.vote.count.TallySheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows from signed rounds: a further one, or the announcement that makes winners into projects. */
@Service
@Transactional
public class Conclusions {

    private final VoteStore store;
    private final VotingBodies bodies;
    private final Nominations nominations;
    private final VoteLinks links;
    private final Adoptions adoptions;
    private final Gate gate;

    Conclusions(
            VoteStore store,
            VotingBodies bodies,
            Nominations nominations,
            VoteLinks links,
            Adoptions adoptions,
            Gate gate) {
        this.store = store;
        this.bodies = bodies;
        this.nominations = nominations;
        this.links = links;
        this.adoptions = adoptions;
        this.gate = gate;
    }

    /** Records what the presidium decided after a round that left seats open; a further round begins at once. */
    public void decide(Actor actor, long id, NextStep step, String decision) {
        var vote = store.lock(id, Action.VOTE_DECIDE);
        gate.command(actor, Action.VOTE_DECIDE, vote.resource(), Map.of("step", step, "decision", decision));
        vote.requireCounting();
        var files = store.files(vote);
        var file = files.get(files.size() - 1);
        var round = file.round();
        round.requireState(RoundState.SIGNED);
        requireSignatures(List.of(file));
        if (round.outcome() == CountOutcome.DECIDED) {
            throw new RuleViolation("vote.round.nothing-open");
        }
        if (step == NextStep.NONE || decision.isBlank()) {
            throw RuleViolation.at("decision", "vote.decision.missing");
        }
        round.decide(step, decision, actor.name());
        store.save(round);
        if (step == NextStep.FURTHER_ROUND) {
            var result = Objects.requireNonNull(vote.result(file));
            store.save(new VoteRound(id, round.number() + 1, result.seatsOpen(), contenders(round, result)));
        }
    }

    /** Refuses to build on a sheet whose signatures were given under something else: {@code vote.signatures.void}. */
    private void requireSignatures(List<RoundFile<TallySheet>> files) {
        for (var file : files) {
            if (!file.signedAsItIs(store.signedHash(file.round()))) {
                throw new RuleViolation("vote.signatures.void");
            }
        }
    }

    /** Who stands in the next round: the tied; or, where too few passed, all who did not win; or all again. */
    private static List<Integer> contenders(VoteRound round, CountResult result) {
        if (result.outcome() == CountOutcome.TIE) {
            return result.having(CandidateOutcome.TIED).stream().sorted().toList();
        }
        var elected = result.having(CandidateOutcome.ELECTED);
        var left = round.candidates().stream()
                .filter(number -> !elected.contains(number))
                .toList();
        if (left.isEmpty()) {
            throw new RuleViolation("vote.round.nobody-left");
        }
        return left;
    }

    /**
     * Announces the result. From then on nothing of the vote can be changed; its winners are projects, and the others are
     * back in the reserve pool.
     *
     * @param text the announcement (公告)
     * @param codes the code of the project that each winner becomes
     */
    public void announce(Actor actor, long id, String text, Map<Integer, String> codes) {
        var vote = store.lock(id, Action.VOTE_ANNOUNCE);
        gate.command(actor, Action.VOTE_ANNOUNCE, vote.resource(), Map.of("text", text, "codes", codes));
        vote.requireCounting();
        var files = store.files(vote);
        files.get(files.size() - 1).round().requireState(RoundState.SIGNED);
        requireSignatures(files);
        files.get(files.size() - 1).round().requireSettled();
        if (text.isBlank()) {
            throw RuleViolation.at("text", "vote.announce.text");
        }
        var elected = elected(vote, files);
        for (var candidate : vote.candidates()) {
            if (elected.contains(candidate.number())) {
                nominations.adopt(candidate.itemId());
                adopt(actor, vote, candidate, codes.getOrDefault(candidate.number(), ""));
            } else {
                nominations.release(candidate.itemId());
            }
        }
        vote.announce(text, actor.name(), store.now());
        store.save(vote);
    }

    private static List<Integer> elected(Vote vote, List<RoundFile<TallySheet>> files) {
        var elected = new ArrayList<Integer>();
        for (var file : files) {
            elected.addAll(Objects.requireNonNull(vote.result(file)).having(CandidateOutcome.ELECTED));
        }
        return elected;
    }

    private void adopt(Actor actor, Vote vote, Candidate candidate, String code) {
        if (code.isBlank()) {
            throw RuleViolation.at("codes", "vote.announce.code", candidate.number(), candidate.title());
        }
        var save = new SaveProject(code.strip(), vote.plan().planYear(), description(vote, candidate), plan(candidate));
        links.add(
                vote.id(),
                candidate.number(),
                adoptions.adopt(actor, save, vote.plan().meeting()));
    }

    private static Plan plan(Candidate candidate) {
        return new Plan(candidate.indicators().all(), List.of(), List.of());
    }

    private Description description(Vote vote, Candidate candidate) {
        long lead = Objects.requireNonNull(candidate.leadUnitId());
        var county = bodies.byId(vote.plan().bodyId()).kind() == BodyKind.COUNTY_CONGRESS;
        return new Description(
                county ? Level.COUNTY : Level.TOWNSHIP,
                null,
                new Description.Wording(candidate.title(), candidate.content(), candidate.target(), ""),
                Description.Responsibility.of(lead),
                Description.Arrangement.NONE,
                new Description.Term(vote.plan().heldOn(), Objects.requireNonNull(candidate.deadline())),
                Description.Budget.of(null, candidate.amount()),
                Description.Coordinates.UNKNOWN);
    }
}
