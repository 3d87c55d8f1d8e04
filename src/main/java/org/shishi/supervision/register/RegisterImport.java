package org.shishi.supervision.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.brought.Brought;

/**
 * What an import of inspections and notices would do, or did.
 *
 * @param brought who brought it and who confirmed; none where it was only checked, or a row has an error
 */
public record RegisterImport(@Nullable Brought brought, List<Row> rows) {

    /** How a row of a sheet compares with what is there. */
    public enum Outcome {
        NEW,
        UNCHANGED,
        ERROR
    }

    /**
     * One row of a sheet.
     *
     * @param number as the spreadsheet program shows it
     * @param messageKey why it cannot be taken, or none
     * @param value the text that the message names
     */
    public record Row(
            String sheet,
            int number,
            String text,
            Outcome outcome,
            @Nullable String messageKey,
            @Nullable String value) {}

    public boolean hasErrors() {
        return count(Outcome.ERROR) > 0;
    }

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
