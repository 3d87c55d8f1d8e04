package org.shishi.vote.finished;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shishi.policy.Actor;
import org.shishi.proposal.Nominations;
import org.shishi.proposal.SaveItem;
import org.shishi.proposal.VotingBodies;
import org.shishi.unit.UnitKind;
import org.shishi.unit.UnitView;
import org.shishi.vote.Announcement;
import org.shishi.vote.Candidate;
import org.shishi.vote.PastVotes;
import org.shishi.vote.VotePlan;
import org.springframework.stereotype.Component;

/** Enters the votes of a sheet with their bodies, candidates and projects, as far as they are not there yet. */
@Component
class FinishedVotes {

    private final PastVotes votes;
    private final VotingBodies bodies;
    private final Nominations nominations;

    FinishedVotes(PastVotes votes, VotingBodies bodies, Nominations nominations) {
        this.votes = votes;
        this.bodies = bodies;
        this.nominations = nominations;
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

    void enter(Actor actor, long importId, int year, FinishedVotesReader.Ready ready) {
        var imported = Objects.requireNonNull(ready.vote());
        var unit = Objects.requireNonNull(ready.unit());
        var body = bodies.ofUnit(unit, bodyName(unit), imported.sheet().due());
        var plan = imported.plan(body.id(), year, meeting(unit, imported));
        long vote = votes.find(body.id(), year, plan.heldOn())
                .orElseGet(
                        () -> votes.enter(actor, importId, plan, candidates(imported, plan, unit), imported.sheet()));
        votes.link(vote, plan.heldOn(), ready.projects());
    }

    private List<Candidate> candidates(ImportedVote imported, VotePlan plan, UnitView unit) {
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
        return candidates;
    }
}
