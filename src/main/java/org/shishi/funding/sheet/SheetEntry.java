package org.shishi.funding.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.FundingChannel;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingTier;
import org.springframework.context.MessageSourceResolvable;

/**
 * One row of a sheet of entries: what was read, and what would become of it.
 *
 * @param number as the spreadsheet program shows it
 * @param title of the project, empty where there is none of that code
 * @param amount 万元 as it was read
 */
public record SheetEntry(
        int number,
        Outcome outcome,
        String code,
        String title,
        @Nullable FundingStage stage,
        @Nullable FundingTier tier,
        @Nullable FundingChannel channel,
        @Nullable LocalDate on,
        @Nullable BigDecimal amount,
        String documentNumber,
        String note,
        List<SheetNote> notes) {

    /** What would become of a row. */
    public enum Outcome implements MessageSourceResolvable {
        NEW,
        /** There is one alike: somebody has to say whether it is the same. */
        ASKED,
        /** It stands in the ledger already, by its number. */
        UNCHANGED,
        /** Its amount was said to be that of a row above it. */
        LEFT,
        /** A question about its amount is open. */
        WAITS,
        ERROR;

        @Override
        public String[] getCodes() {
            return new String[] {"EntryOutcome." + name()};
        }
    }

    public SheetEntry {
        notes = List.copyOf(notes);
    }
}
