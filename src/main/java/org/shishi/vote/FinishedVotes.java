package org.shishi.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shishi.policy.Actor;
import org.shishi.proposal.Nominations;
import org.shishi.proposal.SaveItem;
import org.shishi.proposal.VotingBodies;
import org.shishi.unit.UnitKind;
import org.shishi.unit.UnitView;
import org.springframework.stereotype.Component;

/** Keeps votes of the past as what they are: announced, their agreed sheet without tellers of this system. */
@Component
class FinishedVotes {

    private final VoteStore store;
    private final VotingBodies bodies;
    private final Nominations nominations;
    private final VoteRepository votes;
    private final VoteLinks links;

    FinishedVotes(
            VoteStore store, VotingBodies bodies, Nominations nominations, VoteRepository votes, VoteLinks links) {
        this.store = store;
        this.bodies = bodies;
        this.nominations = nominations;
        this.votes = votes;
        this.links = links;
    }

    /** What a vote of this unit is called: a 街道 has no congress. */
    static String word(UnitView unit) {
        return unit.kind() == UnitKind.STREET ? "票选" : "票决";
    }

    private static String bodyName(UnitView unit) {
        return unit.name() + (unit.kind() == UnitKind.STREET ? "民生实事项目票选会议" : "人民代表大会");
    }

    private static String meeting(UnitView unit, ImportedVote vote) {
        return "%s（%s）".formatted(bodyName(unit), Announcement.inWords(vote.heldOn()));
    }

    boolean knows(UnitView unit, int year, ImportedVote vote) {
        return bodies.ofUnit(unit.id())
                .filter(body -> votes.findByPlanBodyIdAndPlanPlanYearAndPlanMeeting(
                                body.id(), year, meeting(unit, vote))
                        .isPresent())
                .isPresent();
    }

    void keep(Actor actor, long importId, int year, FinishedVotesReader.Ready ready) {
        var imported = Objects.requireNonNull(ready.vote());
        var unit = Objects.requireNonNull(ready.unit());
        var body = bodies.ofUnit(unit, bodyName(unit), imported.sheet().due());
        var meeting = meeting(unit, imported);
        long vote = votes.findByPlanBodyIdAndPlanPlanYearAndPlanMeeting(body.id(), year, meeting)
                .map(Vote::id)
                .orElseGet(() -> enter(actor, importId, imported, imported.plan(body.id(), year, meeting), unit));
        link(vote, ready.projects());
    }

    private long enter(Actor actor, long importId, ImportedVote imported, VotePlan plan, UnitView unit) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < imported.titles().size(); i++) {
            var save = new SaveItem(imported.titles().get(i), "", "", unit.id(), null, null);
            var item = nominations.nominate(plan.bodyId(), plan.planYear(), save);
            candidates.add(Candidate.of(imported.sheet().lines().get(i).candidate(), item));
            if (imported.results().get(i).equals(ImportedVote.ELECTED)) {
                nominations.adopt(item.id());
            } else {
                nominations.release(item.id());
            }
        }
        var result = Counting.result(imported.terms(), imported.sheet());
        var vote = store.keep(Vote.finished(importId, plan, candidates, store.now()));
        var numbers = candidates.stream().map(Candidate::number).toList();
        var round = store.keep(VoteRound.finished(vote.id(), imported.seats(), numbers, result.outcome()));
        store.write(round, VoteSheet.AGREED, actor, imported.sheet());
        return vote.id();
    }

    private void link(long vote, Map<Integer, Long> projects) {
        var known = List.copyOf(links.of(vote).keySet());
        projects.forEach((number, project) -> {
            if (!known.contains(number)) {
                links.add(vote, number, project);
            }
        });
    }
}
