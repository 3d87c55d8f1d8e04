package org.shishi.vote;

import java.util.Map;
import java.util.Objects;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.shared.RuleViolation;
import org.shishi.vote.count.CountingTerms;
import org.shishi.vote.count.SheetChecks;
import org.shishi.vote.count.TallySheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the paper count: two tellers blind to each other, two scrutineers sign what they agree on. */
@Service
@Transactional
public class BallotCounts {

    private static final int TELLERS = 2;
    static final int SIGNATURES = 2;

    private final VoteStore store;
    private final Gate gate;

    BallotCounts(VoteStore store, Gate gate) {
        this.store = store;
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
        var file = store.current(vote);
        var round = file.round();
        if (round.state() == RoundState.COUNTING && file.entered(actor)) {
            throw new Denied(
                    Verdict.FORBIDDEN, Action.VOTE_COUNT, "vote:" + id); // the other count is the other teller's
        }
        round.requireState(RoundState.COUNTING);
        var sheet = entered.inOrder();
        check(round.terms(vote.plan()), sheet, voids);
        store.write(round, file.handedIn() + 1, actor, sheet);
        if (file.handedIn() + 1 == TELLERS) {
            compare(actor, vote);
        }
    }

    private void compare(Actor actor, Vote vote) {
        var file = store.current(vote);
        if (file.differences().isEmpty()) {
            store.write(file.round(), VoteSheet.AGREED, actor, file.sheet(1));
            file.round().counted();
        } else {
            file.round().differs();
        }
        store.save(file.round());
    }

    /**
     * Signs the agreed sheet; with the second signature the result stands.
     *
     * @param hash of all that gives the sheet its meaning, as it was shown: vote, rule, candidates, people, round and counts
     */
    public void sign(Actor actor, long id, String hash) {
        var vote = store.lock(id, Action.VOTE_SIGN);
        gate.command(actor, Action.VOTE_SIGN, vote.seat(actor, Office.SCRUTINEER), Map.of("signed", hash));
        var file = store.current(vote);
        var round = file.round();
        round.requireState(RoundState.COUNTED);
        if (!store.signedHash(round).equals(hash)) {
            throw new RuleViolation("vote.sign.other-sheet");
        }
        if (file.signed(actor)) {
            throw new RuleViolation("vote.sign.twice");
        }
        store.sign(round, actor, hash);
        if (file.signatures().size() + 1 == SIGNATURES) {
            round.signed(Objects.requireNonNull(file.result(vote.plan())).outcome());
            store.save(round);
        }
    }

    static void check(CountingTerms terms, TallySheet sheet, boolean voids) {
        SheetChecks.refuse(SheetChecks.of(terms, sheet));
        if (sheet.returned() > sheet.issued() && !voids) {
            throw RuleViolation.at(
                    "voids",
                    "vote.sheet.returned-over-issued",
                    sheet.returned(),
                    sheet.issued(),
                    sheet.returned() - sheet.issued());
        }
    }
}
