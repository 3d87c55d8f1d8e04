package org.shishi.vote;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round as somebody may see it now: nobody sees a running count, the other teller's least of all.
 *
 * @param entered who has handed a count in
 * @param differences what is to be settled, for those who count or watch
 * @param sheet the agreed sheet, once there is one and the reader may see it
 * @param result what follows from it
 */
public record RoundView(
        int number,
        int seats,
        List<Integer> candidates,
        RoundState state,
        @Nullable CountOutcome outcome,
        NextStep next,
        String decision,
        List<String> entered,
        List<Difference> differences,
        List<SettledDifference> settled,
        @Nullable TallySheet sheet,
        String sheetHash,
        @Nullable CountResult result,
        List<SheetFinding> findings,
        List<Signature> signatures) {

    /** Who signed, and when. */
    public record Signature(String name, OffsetDateTime at) {}
}
