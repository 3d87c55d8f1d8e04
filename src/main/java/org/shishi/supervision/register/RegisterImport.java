package org.shishi.supervision.register;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import of inspections and notices would do, or did.
 *
 * @param brought who brought it and who confirmed; none where it was only checked, or a row has an error
 */
public record RegisterImport(@Nullable Brought brought, List<Row> rows) {

    /**
     * How far a register has come.
     *
     * @param answeredBy who confirmed or discarded it, or empty
     * @param answer why it was discarded, or empty
     * @param own whether the reader brought it, and so cannot confirm
     */
    public record Brought(
            long id,
            String filename,
            RegisterState state,
            String broughtBy,
            OffsetDateTime broughtAt,
            String answeredBy,
            @Nullable OffsetDateTime answeredAt,
            String answer,
            boolean own) {

        public boolean waits() {
            return state == RegisterState.BROUGHT;
        }
    }

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
