package org.shishi.vote;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.vote.count.CountSheet;
import org.shishi.vote.count.SheetDifference;

/** A round with all that was written about it. */
record RoundFile<S extends CountSheet<S>>(
        VoteRound round,
        Map<Integer, VoteSheet> sheets,
        List<VoteSettlement> settlements,
        List<VoteDifference> settled,
        List<VoteSignature> signatures,
        List<VoteRecount> recounts,
        Function<String, S> reader) {

    @Nullable
    S agreed() {
        return sheets.containsKey(VoteSheet.AGREED) ? sheet(VoteSheet.AGREED) : null;
    }

    S sheet(int place) {
        return reader.apply(Objects.requireNonNull(sheets.get(place)).content());
    }

    /** What one teller has proposed and the other one has not answered. */
    VoteSettlement proposal() {
        return settlements.stream().filter(VoteSettlement::open).findFirst().orElseThrow();
    }

    List<SettledDifference> lines(VoteSettlement settlement) {
        return settled.stream()
                .filter(line -> Objects.equals(line.settlementId(), settlement.id()))
                .map(VoteDifference::view)
                .toList();
    }

    private @Nullable SettlementView settlement(boolean inside, boolean open) {
        return settlements.stream()
                .filter(one -> inside && one.open() || open && one.accepted())
                .findFirst()
                .map(one -> one.view(lines(one)))
                .orElse(null);
    }

    /** Whether it waits for this teller's word on what the other one proposed. */
    boolean awaits(Actor actor) {
        return settlements.stream().anyMatch(one -> one.open() && !one.of(actor));
    }

    /** Whether two signatures stand under what is there now; those of earlier versions were under the sheet alone. */
    boolean signedAsItIs(String hash) {
        var agreed = sheets.get(VoteSheet.AGREED);
        return agreed != null
                && signatures.stream()
                                .filter(one -> one.under(hash) || one.under(agreed.hash()))
                                .count()
                        >= PaperCounts.SIGNATURES;
    }

    boolean entered(Actor actor) {
        return sheets.values().stream().anyMatch(sheet -> sheet.place() != VoteSheet.AGREED && sheet.of(actor));
    }

    /** Refuses what belongs to another state, and a teller's second sheet: the other count is the other teller's. */
    void requireTask(Actor actor, RoundState state) {
        round.requireState(state);
        if (state == RoundState.COUNTING && entered(actor)) {
            throw new RuleViolation("vote.count.entered-once");
        }
    }

    boolean signed(Actor actor) {
        return signatures.stream().anyMatch(signature -> signature.of(actor));
    }

    /** How many tellers have handed theirs in. */
    int handedIn() {
        return (int) sheets.keySet().stream()
                .filter(place -> place != VoteSheet.AGREED)
                .count();
    }

    List<SheetDifference> differences() {
        return handedIn() < 2 ? List.of() : SheetDifference.between(sheet(1), sheet(2));
    }

    /** What this person has to do now, if it is a teller or scrutineer. */
    PaperCounts.Task task(Actor actor) {
        var state = round.state();
        boolean counts = state == RoundState.DIFFERENT
                || (state == RoundState.COUNTING && !entered(actor))
                || (state == RoundState.PROPOSED && awaits(actor));
        return new PaperCounts.Task(state, counts, state == RoundState.COUNTED && !signed(actor));
    }

    /**
     * As somebody may see it.
     *
     * @param inside whether the reader counts, watches or keeps what is counted
     * @param hash what a scrutineer signs
     */
    CountView<S> view(boolean inside, boolean announced, String hash) {
        boolean open = announced || (inside && agreed() != null);
        return new CountView<>(
                round.number(),
                round.candidates(),
                round.state(),
                round.attempt(),
                inside || open ? recounts.stream().map(VoteRecount::view).toList() : List.of(),
                inside ? entered() : List.of(),
                inside && round.state() == RoundState.DIFFERENT ? differences() : List.of(),
                settlement(inside, open),
                open ? agreed() : null,
                open ? hash : "",
                open ? signatures.stream().map(VoteSignature::view).toList() : List.of(),
                open && round.state() == RoundState.SIGNED && !signatures.isEmpty() && !signedAsItIs(hash));
    }

    private List<String> entered() {
        return sheets.values().stream()
                .filter(sheet -> sheet.place() != VoteSheet.AGREED)
                .map(VoteSheet::name)
                .toList();
    }
}
