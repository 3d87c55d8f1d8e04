package org.shishi.vote;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.vote.count.CountSheet;
import org.shishi.vote.count.SheetDifference;

/**
 * One count as somebody may see it now: nobody sees a running count, the other teller's least of all.
 *
 * @param numbers what is counted, by the numbers on the ballot
 * @param attempt 1, and one more each time both tellers counted again
 * @param recounts why, for those who count or watch, and once there is a sheet
 * @param entered who has handed a count in
 * @param differences what is to be settled, for those who count or watch
 * @param settlement what one teller proposes, for those who count or watch; later what both agreed on
 * @param sheet the agreed sheet, once there is one and the reader may see it
 * @param hash what a scrutineer signs
 * @param signaturesVoid whether something was changed below the signatures, past the application
 */
public record CountView<S extends CountSheet<S>>(
        int number,
        List<Integer> numbers,
        RoundState state,
        int attempt,
        List<RoundView.Recount> recounts,
        List<String> entered,
        List<SheetDifference> differences,
        @Nullable SettlementView settlement,
        @Nullable S sheet,
        String hash,
        List<RoundView.Signature> signatures,
        boolean signaturesVoid) {

    /** As it stood on a day: without what was signed, settled or counted again later. */
    public CountView<S> asOf(LocalDate day) {
        var signed = RoundView.signedBy(signatures, day);
        return new CountView<>(
                number,
                numbers,
                RoundView.stateBy(state, signatures, signed),
                attempt,
                RoundView.againBy(recounts, day),
                entered,
                differences,
                settlement == null ? null : settlement.asOf(day),
                sheet,
                hash,
                signed,
                signaturesVoid && !signed.isEmpty());
    }
}
