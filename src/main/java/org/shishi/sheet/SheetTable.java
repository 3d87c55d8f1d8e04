package org.shishi.sheet;

import java.util.List;

/**
 * Holds one sheet as rows of typed cells, merged values repeated in every cell that they cover.
 *
 * @param name the sheet's name; of a CSV file the file's
 * @param rows the rows that hold something, in order; empty rows are left out, so use {@link SheetRow#number()}
 */
public record SheetTable(String name, List<SheetRow> rows, List<MergedArea> merges) {

    public SheetTable {
        rows = List.copyOf(rows);
        merges = List.copyOf(merges);
    }

    /** The number of columns of the widest row. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
