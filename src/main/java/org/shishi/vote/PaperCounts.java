package org.shishi.vote;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.shared.LookedAt;
import org.shishi.shared.RuleViolation;
import org.shishi.vote.count.CountSheet;
import org.shishi.vote.count.SheetDifference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a count on paper: two tellers blind to each other, two scrutineers sign what they agree on; where the tellers differ, one
 * says which number is right and the other agrees, or both count again. For a command that has asked the policy and holds what is
 * counted locked.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PaperCounts {

    /**
     * Where somebody stands to a count.
     *
     * @param counts whether a teller has something to do
     * @param signs whether a scrutineer has something to do
     */
    public record Task(RoundState state, boolean counts, boolean signs) {}

    private static final int TELLERS = 2;
    static final int SIGNATURES = 2;

    private final CountStore store;

    PaperCounts(CountStore store) {
        this.store = store;
    }

    /** Begins the only round of what has one. */
    public void begin(PaperCount<?> of, List<Integer> numbers) {
        store.save(VoteRound.first(of, numbers));
    }

    /** Refuses a form of the count that would be refused when it is sent. */
    public void requireTask(Actor actor, PaperCount<?> of, RoundState state) {
        store.current(of).requireTask(actor, state);
    }

    /** Takes one teller's sheet; it is not shown to anybody until the other one is in. Refuses one that does not add up. */
    public <S extends CountSheet<S>> void enter(Actor actor, PaperCount<S> of, S entered) {
        var file = store.current(of);
        var round = file.round();
        if (round.state() == RoundState.COUNTING && file.entered(actor)) {
            // the other count is the other teller's
            throw Denied.ofOwn(of.counting(), of.subject());
        }
        round.requireState(RoundState.COUNTING);
        var sheet = entered.inOrder();
        of.check(round.seats(), round.candidates(), sheet);
        store.write(round, file.handedIn() + 1, actor, sheet);
        if (file.handedIn() + 1 == TELLERS) {
            compare(actor, of);
        }
    }

    private <S extends CountSheet<S>> void compare(Actor actor, PaperCount<S> of) {
        var file = store.current(of);
        if (file.differences().isEmpty()) {
            store.write(file.round(), VoteSheet.AGREED, actor, file.sheet(1));
            file.round().counted();
        } else {
            file.round().differs();
        }
        store.save(file.round());
    }

    /**
     * Says how every difference is to be settled; nothing is settled until the other teller agrees.
     *
     * @param settled one of the two values and a reason for each difference, in their order
     */
    public <S extends CountSheet<S>> void propose(Actor actor, PaperCount<S> of, List<Settlement> settled) {
        var file = store.current(of);
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
        of.check(round.seats(), round.candidates(), sheet);
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
    public <S extends CountSheet<S>> void agree(Actor actor, PaperCount<S> of, @Nullable Long looked) {
        var file = store.current(of);
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
    public void reject(Actor actor, PaperCount<?> of) {
        var file = store.current(of);
        file.round().requireState(RoundState.PROPOSED);
        var proposal = file.proposal();
        proposal.reject(actor, store.now());
        store.save(proposal);
        file.round().differs();
        store.save(file.round());
    }

    /** Has both tellers count once more, for a reason; what they wrote before stays in the record. */
    public void recount(Actor actor, PaperCount<?> of, String reason) {
        var round = store.current(of).round();
        round.requireState(RoundState.DIFFERENT);
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "vote.recount.reason");
        }
        round.again();
        store.save(round);
        store.save(new VoteRecount(round, reason, actor, store.now()));
    }

    /**
     * Signs the agreed sheet; with the second signature it is the result.
     *
     * @param hash of all that gives the sheet its meaning, as it was shown: what is counted, rule, people, round and counts
     */
    public <S extends CountSheet<S>> void sign(Actor actor, PaperCount<S> of, String hash) {
        var file = store.current(of);
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
            round.signed(of.outcome(round.seats(), round.candidates(), file.sheet(VoteSheet.AGREED)));
            store.save(round);
        }
    }

    /** The signed sheet; refuses where it is not signed, or was signed as something else. */
    public <S extends CountSheet<S>> S signed(PaperCount<S> of) {
        var file = store.current(of);
        file.round().requireState(RoundState.SIGNED);
        if (!file.signedAsItIs(store.signedHash(file.round()))) {
            throw new RuleViolation("vote.signatures.void");
        }
        return file.sheet(VoteSheet.AGREED);
    }

    /** Refuses what belongs to another state of the count. */
    public void requireState(PaperCount<?> of, RoundState state) {
        store.current(of).round().requireState(state);
    }

    /** Whether a teller has handed in a sheet, now or before a recount. */
    public boolean begun(PaperCount<?> of) {
        return store.files(of).stream()
                .anyMatch(file -> file.handedIn() > 0 || file.round().attempt() > 1);
    }

    /** Where this actor stands to the count at hand. */
    public Optional<Task> task(Actor actor, PaperCount<?> of) {
        return store.files(of).stream().reduce((earlier, later) -> later).map(file -> file.task(actor));
    }

    /**
     * The count at hand, once there is one.
     *
     * @param inside whether the reader counts, watches or keeps what is counted
     * @param announced whether everybody may see the result
     */
    public <S extends CountSheet<S>> Optional<CountView<S>> view(PaperCount<S> of, boolean inside, boolean announced) {
        return store.files(of).stream()
                .reduce((earlier, later) -> later)
                .map(file -> file.view(inside, announced, store.signedHash(file.round())));
    }
}
