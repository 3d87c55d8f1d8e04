package org.shishi.supervision.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.brought.Brought;
import org.shishi.brought.BroughtOutcome;
import org.shishi.brought.Undone;
import org.shishi.shared.TellsTotals;
import org.shishi.sheet.reading.TotalRows;

/**
 * What an import of inspections and notices would do, or did.
 *
 * @param brought who brought it and who confirmed; none where it was only checked, or a row has an error
 * @param undone that what it brought was taken back, or none
 * @param totals what its own totals say, compared with the rows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegisterImport(
        @Nullable Brought brought, @Nullable Undone undone, List<Row> rows, List<TotalRows.Said> totals)
        implements BroughtOutcome, TellsTotals {

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
     * @param messageKey why it cannot be taken, or what of it is not, or none
     * @param values what the message names
     */
    public record Row(
            String sheet,
            int number,
            String text,
            Outcome outcome,
            @Nullable String messageKey,
            List<String> values) {}

    /** Whether what it brought can be taken back. */
    public boolean undoable() {
        return brought != null && brought.confirmed() && undone == null;
    }

    @Override
    public boolean hasErrors() {
        return count(Outcome.ERROR) > 0;
    }

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
