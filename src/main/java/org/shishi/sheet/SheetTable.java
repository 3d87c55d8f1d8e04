package org.shishi.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Holds one sheet as rows of typed cells, merged values repeated in every cell that they cover.
 *
 * @param name the sheet's name; of a CSV file the file's
 * @param active whether it lay open when the file was saved
 * @param rows the rows that hold something, in order; empty rows are left out, so use {@link SheetRow#number()}
 */
public record SheetTable(String name, List<SheetRow> rows, List<MergedArea> merges, Hidden hidden, boolean active) {

    /** As people look at a workbook: the sheet that lay open first, hidden ones last. */
    public static final Comparator<SheetTable> AS_SEEN =
            Comparator.comparing((SheetTable table) -> table.hidden().sheet()).thenComparing(table -> !table.active());

    public SheetTable {
        rows = List.copyOf(rows);
        merges = List.copyOf(merges);
    }

    /** The same sheet with other rows. */
    public SheetTable with(List<SheetRow> others) {
        return new SheetTable(name, others, merges, hidden, active);
    }

    /** The same sheet with other cells at some places. */
    public SheetTable with(Map<String, Cell> others) {
        return with(rows.stream().map(row -> row.with(others)).toList());
    }

    /** The number of columns of the widest row. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
