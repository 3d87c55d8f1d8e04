package org.shishi.vote;

import java.util.Map;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.vote.count.TallySheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the paper count of a vote: two tellers blind to each other, two scrutineers sign what they agree on. */
@Service
@Transactional
public class BallotCounts {

    private final VoteStore store;
    private final PaperCounts counts;
    private final Gate gate;

    BallotCounts(VoteStore store, PaperCounts counts, Gate gate) {
        this.store = store;
        this.counts = counts;
        this.gate = gate;
    }

    /**
     * Takes one teller's sheet; it is not shown to anybody until the other one is in. Refuses a sheet that does not add up,
     * and one that voids the vote unless that is confirmed.
     *
     * @param voids whether the teller has made sure that more ballots came back than were issued
     */
    public void enter(Actor actor, long id, TallySheet entered, boolean voids) {
        var vote = store.lock(id, Action.VOTE_COUNT);
        gate.command(actor, Action.VOTE_COUNT, vote.seat(actor, Office.TELLER), Map.of("round", "count"));
        vote.requireCounting();
        counts.enter(actor, new VoteCount(vote, voids), entered);
    }

    /**
     * Signs the agreed sheet; with the second signature the result stands.
     *
     * @param hash of all that gives the sheet its meaning, as it was shown: vote, rule, candidates, people, round and counts
     */
    public void sign(Actor actor, long id, String hash) {
        var vote = store.lock(id, Action.VOTE_SIGN);
        gate.command(actor, Action.VOTE_SIGN, vote.seat(actor, Office.SCRUTINEER), Map.of("signed", hash));
        vote.requireCounting();
        counts.sign(actor, VoteCount.of(vote), hash);
    }
}
