package org.shishi.imports;

import java.util.List;
import org.shishi.project.entry.RowComparison.Outcome;

/** How many rows come out how. */
public record RowCounts(int newRows, int changed, int unchanged, int errors) {

    static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

    static RowCounts of(List<ImportRow> rows) {
        return new RowCounts(
                count(rows, Outcome.NEW),
                count(rows, Outcome.CHANGED),
                count(rows, Outcome.UNCHANGED),
                count(rows, Outcome.ERROR));
    }

    private static int count(List<ImportRow> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    public int total() {
        return newRows + changed + unchanged + errors;
    }

    /** The rows that would be, or were, taken over. */
    public int good() {
        return newRows + changed + unchanged;
    }
}
