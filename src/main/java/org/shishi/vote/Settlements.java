package org.shishi.vote;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.shared.LookedAt;
import org.shishi.shared.RuleViolation;
import org.shishi.vote.count.SheetDifference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles what two tellers counted differently: one says which of the two numbers is right, the other agrees; or both count again. */
@Service
@Transactional
public class Settlements {

    private final VoteStore store;
    private final Gate gate;

    Settlements(VoteStore store, Gate gate) {
        this.store = store;
        this.gate = gate;
    }

    /** Which of the two entered numbers is right, and why the other one was written. */
    public record Settlement(int value, String reason) {}

    /**
     * Says how every difference is to be settled; nothing is settled until the other teller agrees.
     *
     * @param settled one of the two values and a reason for each difference, in their order
     */
    public void propose(Actor actor, long id, List<Settlement> settled, boolean voids) {
        var vote = teller(actor, id, Map.of("proposed", settled));
        var file = store.current(vote);
        var round = file.round();
        round.requireState(RoundState.DIFFERENT);
        var differences = file.differences();
        if (differences.size() != settled.size()) {
            throw new RuleViolation("vote.settle.all", differences.size(), settled.size());
        }
        var sheet = file.sheet(1);
        for (int i = 0; i < differences.size(); i++) {
            refuse(i, differences.get(i), settled.get(i));
            sheet = sheet.with(differences.get(i), settled.get(i).value());
        }
        BallotCounts.check(round.terms(vote.plan()), sheet, voids);
        var proposal = store.save(new VoteSettlement(round, actor, store.now()));
        for (int i = 0; i < differences.size(); i++) {
            var line = settled.get(i);
            store.save(new VoteDifference(proposal, differences.get(i), line.value(), line.reason()));
        }
        round.proposed();
        store.save(round);
    }

    private static void refuse(int i, SheetDifference difference, Settlement line) {
        if (line.value() != difference.first() && line.value() != difference.second()) {
            throw RuleViolation.at(
                    "lines[" + i + "].value",
                    "vote.settle.one-of-two",
                    difference.first(),
                    difference.second(),
                    line.value());
        }
        if (line.reason().isBlank()) {
            throw RuleViolation.at("lines[" + i + "].reason", "vote.settle.reason");
        }
    }

    /**
     * Agrees to what the other teller proposed: the sheet is then agreed.
     *
     * @param looked number of the proposal that was looked at
     */
    public void agree(Actor actor, long id, @Nullable Long looked) {
        var vote = teller(actor, id, Map.of("settlement", "agreed"));
        var file = store.current(vote);
        var round = file.round();
        round.requireState(RoundState.PROPOSED);
        var proposal = file.proposal();
        LookedAt.unchanged(looked, proposal.id());
        proposal.agree(actor, store.now());
        store.save(proposal);
        var sheet = file.sheet(1);
        for (var line : file.lines(proposal)) {
            sheet = sheet.with(line.difference(), line.settled());
        }
        store.write(round, VoteSheet.AGREED, actor, sheet);
        round.counted();
        store.save(round);
    }

    /** Does not agree, or takes the own proposal back: the differences are open again. */
    public void reject(Actor actor, long id) {
        var vote = teller(actor, id, Map.of("settlement", "rejected"));
        var file = store.current(vote);
        file.round().requireState(RoundState.PROPOSED);
        var proposal = file.proposal();
        proposal.reject(actor, store.now());
        store.save(proposal);
        file.round().differs();
        store.save(file.round());
    }

    /** Has both tellers count once more; what they wrote before stays in the record. */
    public void recount(Actor actor, long id) {
        var vote = teller(actor, id, Map.of("settlement", "recount"));
        var round = store.current(vote).round();
        round.again();
        store.save(round);
    }

    private Vote teller(Actor actor, long id, Map<String, ?> detail) {
        var vote = store.lock(id, Action.VOTE_COUNT);
        gate.command(actor, Action.VOTE_COUNT, vote.seat(actor, Office.TELLER), detail);
        return vote;
    }
}
