package org.shishi.vote;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles what two tellers of a vote counted differently: one says which of the two numbers is right, the other agrees; or both count again. */
@Service
@Transactional
public class Settlements {

    private final VoteStore store;
    private final PaperCounts counts;
    private final Gate gate;

    Settlements(VoteStore store, PaperCounts counts, Gate gate) {
        this.store = store;
        this.counts = counts;
        this.gate = gate;
    }

    /**
     * Says how every difference is to be settled; nothing is settled until the other teller agrees.
     *
     * @param settled one of the two values and a reason for each difference, in their order
     */
    public void propose(Actor actor, long id, List<Settlement> settled, boolean voids) {
        counts.propose(actor, new VoteCount(teller(actor, id, Map.of("proposed", settled)), voids), settled);
    }

    /**
     * Agrees to what the other teller proposed: the sheet is then agreed.
     *
     * @param looked number of the proposal that was looked at
     */
    public void agree(Actor actor, long id, @Nullable Long looked) {
        counts.agree(actor, VoteCount.of(teller(actor, id, Map.of("settlement", "agreed"))), looked);
    }

    /** Does not agree, or takes the own proposal back: the differences are open again. */
    public void reject(Actor actor, long id) {
        counts.reject(actor, VoteCount.of(teller(actor, id, Map.of("settlement", "rejected"))));
    }

    /** Has both tellers count once more, for a reason; what they wrote before stays in the record. */
    public void recount(Actor actor, long id, String reason) {
        counts.recount(
                actor, VoteCount.of(teller(actor, id, Map.of("settlement", "recount", "reason", reason))), reason);
    }

    private Vote teller(Actor actor, long id, Map<String, ?> detail) {
        var vote = store.lock(id, Action.VOTE_COUNT);
        gate.command(actor, Action.VOTE_COUNT, vote.seat(actor, Office.TELLER), detail);
        vote.requireCounting();
        return vote;
    }
}
