package org.shishi.superior;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.LocalizedMessage;
import org.shishi.shared.TellsTotals;
import org.shishi.sheet.reading.TotalRows;

/**
 * What a sheet of papers from above did, or would do.
 *
 * @param applied whether it was carried out; it never is while a row has an error
 * @param totals what its own totals say, and the columns that were not read
 */
public record SuperiorImport(boolean applied, List<Row> rows, List<TotalRows.Said> totals) implements TellsTotals {

    /** How a row compares with what is there. */
    public enum Outcome {
        NEW,
        UNCHANGED,
        /** Withdrawn in the sheet, and never recorded here. */
        LEFT,
        ERROR
    }

    /**
     * One row of the sheet.
     *
     * @param number as the spreadsheet program shows it
     * @param paper its document number, or the body where it has none
     */
    public record Row(
            int number, @Nullable LocalDate issuedOn, String body, String paper, Outcome outcome, List<Fault> faults) {}

    /**
     * Why a row cannot be taken.
     *
     * @param ref the cell, {@code E7}
     */
    public record Fault(String ref, String code, List<Object> values) implements LocalizedMessage {

        static Fault of(String ref, String code, Object... values) {
            return new Fault(ref, code, Arrays.asList(values));
        }
    }

    public boolean hasErrors() {
        return count(Outcome.ERROR) > 0;
    }

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
