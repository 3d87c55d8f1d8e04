package org.shishi.vote;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shishi.account.StaffDirectory;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.proposal.Nominations;
import org.shishi.proposal.ReserveItemView;
import org.shishi.proposal.SaveItem;
import org.shishi.proposal.VotingBodies;
import org.shishi.shared.RuleViolation;
import org.shishi.vote.count.SheetChecks;
import org.shishi.vote.count.VotingMethod;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares a meeting's vote: its rule, candidates and people, until all of it is frozen. */
@Service
@Transactional
public class Preparations {

    private static final int MOST_CANDIDATES = 60;

    private final VoteStore store;
    private final VotingBodies bodies;
    private final Nominations nominations;
    private final StaffDirectory people;
    private final Gate gate;

    Preparations(VoteStore store, VotingBodies bodies, Nominations nominations, StaffDirectory people, Gate gate) {
        this.store = store;
        this.bodies = bodies;
        this.nominations = nominations;
        this.people = people;
        this.gate = gate;
    }

    /** Begins a vote; refuses a second one of the same meeting about the same year. */
    public long create(Actor actor, VotePlan plan) {
        gate.command(actor, Action.VOTE_PREPARE, Resource.all("votes"), Map.of("new", plan));
        refuse(plan, -1);
        return store.save(new Vote(plan)).id();
    }

    public void change(Actor actor, long id, long version, VotePlan plan) {
        var vote = prepared(actor, id, Map.of("new", plan));
        vote.requireVersion(version);
        refuse(plan, id);
        if (plan.bodyId() != vote.plan().bodyId() && !vote.candidates().isEmpty()) {
            throw RuleViolation.at("bodyId", "vote.body.fixed");
        }
        vote.change(version, plan);
        store.save(vote);
    }

    /** Puts an item of the reserve pool on the ballot. */
    public void nominate(Actor actor, long id, long itemId) {
        var vote = prepared(actor, id, Map.of("item", itemId));
        nominate(vote, () -> nominations.nominate(vote.plan().bodyId(), itemId));
    }

    /** Puts a new item into the reserve pool and on the ballot. */
    public void nominate(Actor actor, long id, SaveItem save) {
        var vote = prepared(actor, id, Map.of("new", save));
        nominate(
                vote,
                () -> nominations.nominate(vote.plan().bodyId(), vote.plan().planYear(), save));
    }

    private void nominate(Vote vote, Supplier<ReserveItemView> item) {
        if (vote.candidates().size() >= MOST_CANDIDATES) {
            throw new RuleViolation("vote.candidates.too-many", MOST_CANDIDATES);
        }
        vote.nominate(item.get());
        store.save(vote);
    }

    /** Takes a candidate off the ballot, back to the reserve pool. */
    public void strike(Actor actor, long id, int number) {
        var vote = prepared(actor, id, Map.of("strike", number));
        nominations.release(vote.strike(number));
        store.save(vote);
    }

    /** Appoints a teller (nobody who votes) or a scrutineer (a deputy). */
    public void appoint(Actor actor, long id, String username, @Nullable Office office) {
        var vote = prepared(actor, id, Map.of("appoint", username, "office", office == null ? "" : office));
        vote.appoint(Official.of(people, username, office));
        store.save(vote);
    }

    public void dismiss(Actor actor, long id, long accountId) {
        var vote = prepared(actor, id, Map.of("dismiss", accountId));
        vote.dismiss(accountId);
        store.save(vote);
    }

    /** Freezes rule, candidates and roll; refuses with the first of what still stops it. */
    public void freeze(Actor actor, long id, long version) {
        var vote = prepared(actor, id, Map.of("freeze", version));
        vote.requireVersion(version);
        var body = bodies.byId(vote.plan().bodyId());
        SheetChecks.refuse(FreezeChecks.obstacles(vote, body));
        vote.freeze(FreezeChecks.hash(vote, body), actor.name(), store.now());
        store.save(vote);
        var numbers = vote.candidates().stream().map(Candidate::number).toList();
        store.save(new VoteRound(vote.id(), 1, vote.plan().rule().seats(), numbers));
    }

    private Vote prepared(Actor actor, long id, Map<String, ?> detail) {
        var vote = store.lock(id, Action.VOTE_PREPARE);
        gate.command(actor, Action.VOTE_PREPARE, vote.resource(), detail);
        vote.requirePreparing();
        return vote;
    }

    private void refuse(VotePlan plan, long id) {
        bodies.byId(plan.bodyId());
        var rule = plan.rule();
        if (rule.seats() < 1 || rule.seats() > MOST_CANDIDATES) {
            throw RuleViolation.at("seats", "vote.rule.seats", rule.seats());
        }
        if (rule.mostChoices() < 0 || (rule.mostChoices() == 0 && choosing(rule.method()))) {
            throw RuleViolation.at("mostChoices", "vote.rule.choices");
        }
        if (plan.deputies() < 1 || plan.deputies() > SheetChecks.MOST) {
            throw RuleViolation.at("deputies", "vote.body.deputies", plan.deputies());
        }
        if (store.ofMeeting(plan.bodyId(), plan.planYear(), plan.meeting())
                .filter(other -> other.id() != id)
                .isPresent()) {
            throw RuleViolation.at("meeting", "vote.meeting.taken", plan.meeting());
        }
    }

    private static boolean choosing(VotingMethod method) {
        return method == VotingMethod.MOST_VOTES || method == VotingMethod.MAJORITY;
    }
}
