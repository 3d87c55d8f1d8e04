package org.shishi.vote;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.vote.count.CountResult;
import org.shishi.vote.count.Counting;
import org.shishi.vote.count.SheetChecks;
import org.shishi.vote.count.SheetDifference;
import org.shishi.vote.count.TallySheet;

/** A round with all that was written about it. */
record RoundFile(
        VoteRound round,
        Map<Integer, VoteSheet> sheets,
        List<VoteSettlement> settlements,
        List<VoteDifference> settled,
        List<VoteSignature> signatures,
        Function<String, TallySheet> reader) {

    @Nullable
    TallySheet agreed() {
        return sheets.containsKey(VoteSheet.AGREED) ? sheet(VoteSheet.AGREED) : null;
    }

    TallySheet sheet(int place) {
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
                        >= BallotCounts.SIGNATURES;
    }

    boolean entered(Actor actor) {
        return sheets.values().stream().anyMatch(sheet -> sheet.place() != VoteSheet.AGREED && sheet.of(actor));
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

    /** What this round decided, once it is signed. */
    @Nullable
    CountResult result(VotePlan plan) {
        var sheet = agreed();
        return sheet == null ? null : Counting.result(round.terms(plan), sheet);
    }

    /**
     * As somebody may see it.
     *
     * @param inside whether the reader counts, watches or keeps the vote
     * @param hash what a scrutineer signs
     */
    RoundView view(VotePlan plan, boolean inside, boolean announced, String hash) {
        boolean open = announced || (inside && agreed() != null);
        var sheet = open ? agreed() : null;
        return new RoundView(
                round.number(),
                round.seats(),
                round.candidates(),
                round.state(),
                round.attempt(),
                open ? round.outcome() : null,
                round.next(),
                round.decision(),
                inside ? entered() : List.of(),
                inside && round.state() == RoundState.DIFFERENT ? differences() : List.of(),
                settlement(inside, open),
                sheet,
                open ? hash : "",
                sheet == null ? null : result(plan),
                sheet == null ? List.of() : SheetChecks.of(round.terms(plan), sheet),
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
