package org.shishi.vote;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.ShanghaiClock;
import org.shishi.vote.count.CountOutcome;
import org.shishi.vote.count.CountResult;
import org.shishi.vote.count.Counting;
import org.shishi.vote.count.SheetChecks;
import org.shishi.vote.count.SheetDifference;
import org.shishi.vote.count.SheetFinding;
import org.shishi.vote.count.TallySheet;

/**
 * One round as somebody may see it now: nobody sees a running count, the other teller's least of all.
 *
 * @param entered who has handed a count in
 * @param differences what is to be settled, for those who count or watch
 * @param attempt 1, and one more each time both tellers counted again
 * @param recounts why, for those who count or watch, and once there is a sheet
 * @param settlement what one teller proposes, for those who count or watch; later what both agreed on
 * @param sheet the agreed sheet, once there is one and the reader may see it
 * @param hash what a scrutineer signs: vote, rule, candidates, people, round and counts together
 * @param result what follows from it
 * @param signaturesVoid whether something was changed below the signatures, past the application
 */
public record RoundView(
        int number,
        int seats,
        List<Integer> candidates,
        RoundState state,
        int attempt,
        List<Recount> recounts,
        @Nullable CountOutcome outcome,
        NextStep next,
        String decision,
        List<String> entered,
        List<SheetDifference> differences,
        @Nullable SettlementView settlement,
        @Nullable TallySheet sheet,
        String hash,
        @Nullable CountResult result,
        List<SheetFinding> findings,
        List<Signature> signatures,
        boolean signaturesVoid) {

    /** A round of a vote, with what it came to. */
    static RoundView of(VotePlan plan, RoundFile<TallySheet> file, CountView<TallySheet> view) {
        var round = file.round();
        var sheet = view.sheet();
        var terms = round.terms(plan);
        return new RoundView(
                view.number(),
                round.seats(),
                view.numbers(),
                view.state(),
                view.attempt(),
                view.recounts(),
                view.hash().isEmpty() ? null : round.outcome(),
                round.next(),
                round.decision(),
                view.entered(),
                view.differences(),
                view.settlement(),
                sheet,
                view.hash(),
                sheet == null ? null : Counting.result(terms, sheet),
                sheet == null ? List.of() : SheetChecks.of(terms, sheet),
                view.signatures(),
                view.signaturesVoid());
    }

    /** As it stood on a day: without what was signed, settled or counted again later. */
    RoundView asOf(LocalDate day) {
        var signed = signedBy(signatures, day);
        return new RoundView(
                number,
                seats,
                candidates,
                stateBy(state, signatures, signed),
                attempt,
                againBy(recounts, day),
                outcome,
                next,
                decision,
                entered,
                differences,
                settlement == null ? null : settlement.asOf(day),
                sheet,
                hash,
                result,
                findings,
                signed,
                signaturesVoid && !signed.isEmpty());
    }

    static List<Signature> signedBy(List<Signature> all, LocalDate day) {
        return all.stream().filter(one -> ShanghaiClock.by(one.at(), day)).toList();
    }

    static List<Recount> againBy(List<Recount> all, LocalDate day) {
        return all.stream().filter(one -> ShanghaiClock.by(one.at(), day)).toList();
    }

    /** What waits for a signature is counted. */
    static RoundState stateBy(RoundState state, List<Signature> all, List<Signature> signed) {
        return state == RoundState.SIGNED && signed.size() < all.size() ? RoundState.COUNTED : state;
    }

    /** Why both tellers counted again, for the attempt that began with it. */
    public record Recount(int attempt, String by, OffsetDateTime at, String reason) {}

    /** Who signed, and when. */
    public record Signature(String name, OffsetDateTime at) {}
}
