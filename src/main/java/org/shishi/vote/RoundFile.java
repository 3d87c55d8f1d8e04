package org.shishi.vote;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;

/** A round with all that was written about it. */
record RoundFile(
        VoteRound round,
        Map<Integer, VoteSheet> sheets,
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

    String hash() {
        var agreed = sheets.get(VoteSheet.AGREED);
        return agreed == null ? "" : agreed.hash();
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

    List<Difference> differences() {
        return handedIn() < 2 ? List.of() : Difference.between(sheet(1), sheet(2));
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
     */
    RoundView view(VotePlan plan, boolean inside, boolean announced) {
        boolean open = announced || (inside && agreed() != null);
        var sheet = open ? agreed() : null;
        return new RoundView(
                round.number(),
                round.seats(),
                round.candidates(),
                round.state(),
                open ? round.outcome() : null,
                round.next(),
                round.decision(),
                inside ? entered() : List.of(),
                inside && round.state() == RoundState.DIFFERENT ? differences() : List.of(),
                open ? settled.stream().map(VoteDifference::view).toList() : List.of(),
                sheet,
                open ? hash() : "",
                sheet == null ? null : result(plan),
                sheet == null ? List.of() : SheetChecks.of(round.terms(plan), sheet),
                open ? signatures.stream().map(VoteSignature::view).toList() : List.of());
    }

    private List<String> entered() {
        return sheets.values().stream()
                .filter(sheet -> sheet.place() != VoteSheet.AGREED)
                .map(VoteSheet::name)
                .toList();
    }
}
