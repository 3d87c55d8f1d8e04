package org.shishi.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.TellsTotals;
import org.shishi.sheet.reading.TotalRows;

/**
 * What an import of the directory of units did, or would do.
 *
 * @param applied whether it was carried out; it never is while a row has an error
 * @param totals what its own totals say, compared with the rows
 */
public record UnitImport(boolean applied, List<Row> rows, List<TotalRows.Said> totals) implements TellsTotals {

    /** How a row of the sheet compares with what is there. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        ERROR
    }

    /**
     * One row of the sheet.
     *
     * @param number as the spreadsheet program shows it
     * @param messageKey why it cannot be taken, or none
     * @param value the text that the message names
     */
    public record Row(
            int number,
            String code,
            String name,
            Outcome outcome,
            @Nullable String messageKey,
            @Nullable String value) {

        /** A row that changes nothing, and why. */
        static Row unchanged(int number, String name, String messageKey) {
            return new Row(number, "", name, Outcome.UNCHANGED, messageKey, null);
        }

        public List<String> values() {
            return value == null ? List.of() : List.of(value);
        }
    }

    public boolean hasErrors() {
        return count(Outcome.ERROR) > 0;
    }

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
