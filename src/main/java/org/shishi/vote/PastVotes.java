package org.shishi.vote;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shishi.policy.Actor;
import org.shishi.project.promise.PromiseStore;
import org.shishi.vote.count.Counting;
import org.shishi.vote.count.TallySheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters votes of the past as what they are: announced, their agreed sheet without tellers of this system. For a command that has
 * asked the policy.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PastVotes {

    private final VoteStore store;
    private final VoteLinks links;
    private final PromiseStore promises;

    PastVotes(VoteStore store, VoteLinks links, PromiseStore promises) {
        this.promises = promises;
        this.store = store;
        this.links = links;
    }

    /** The announced vote of a body on this day about projects of this year. */
    public Optional<Long> find(long bodyId, int year, LocalDate heldOn) {
        return store.announcedOf(bodyId, year, heldOn).map(Vote::id);
    }

    /**
     * Enters a vote of one round.
     *
     * @param importId the sheet that tells it
     * @return the id of the vote
     */
    public long enter(Actor actor, long importId, VotePlan plan, List<Candidate> candidates, TallySheet sheet) {
        var numbers = candidates.stream().map(Candidate::number).toList();
        int seats = plan.rule().seats();
        var result = Counting.result(plan.terms(seats, numbers), sheet);
        var vote = store.save(Vote.finished(importId, plan, candidates, store.now()));
        var round = store.save(VoteRound.finished(vote.id(), seats, numbers, result.outcome()));
        store.write(round, VoteSheet.AGREED, actor, sheet);
        return vote.id();
    }

    /** Says which winner became which project, as far as that is not known yet, and freezes what was voted as far as it is known. */
    public void link(long vote, LocalDate heldOn, Map<Integer, Long> projects) {
        var known = links.of(vote).keySet();
        projects.forEach((number, project) -> {
            if (!known.contains(number)) {
                links.add(vote, number, project);
            }
        });
        promises.freezeAsKnown(projects.values(), heldOn);
    }
}
