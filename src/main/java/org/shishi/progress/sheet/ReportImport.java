package org.shishi.progress.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet of reports did, or would do.
 *
 * @param applied whether it was carried out; it never is while a row has an error
 */
public record ReportImport(boolean applied, List<Row> rows) {

    /** How a row compares with what is there. */
    public enum Outcome {
        NEW,
        UNCHANGED,
        ERROR
    }

    /**
     * One row of the sheet.
     *
     * @param number as the spreadsheet program shows it
     */
    public record Row(
            int number,
            String period,
            String project,
            String unit,
            Outcome outcome,
            @Nullable Fault fault) {}

    /**
     * Why a row cannot be taken.
     *
     * @param ref the cell, {@code E7}
     * @param code a message key, and the values that the message names
     */
    public record Fault(String ref, String code, List<Object> args) {

        public Object[] arguments() {
            return args.toArray();
        }
    }

    public boolean hasErrors() {
        return count(Outcome.ERROR) > 0;
    }

    public long newRows() {
        return count(Outcome.NEW);
    }

    public long unchangedRows() {
        return count(Outcome.UNCHANGED);
    }

    /** Those that cannot be taken. */
    public List<Row> faulty() {
        return rows.stream().filter(row -> row.outcome() == Outcome.ERROR).toList();
    }

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
