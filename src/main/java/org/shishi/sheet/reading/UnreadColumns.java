package org.shishi.sheet.reading;

import java.util.ArrayList;
import java.util.List;
import org.shishi.sheet.Cell;

/** Tells which columns of a sheet nobody has read, and some of what they hold: what is not said there was not taken over. */
public final class UnreadColumns {

    /** Counts the rows, and says nothing of them. */
    private static final List<String> COUNTING = List.of("序号", "No.");

    private static final int SHOWN = 3;
    private static final int LONGEST = 20;

    private UnreadColumns() {}

    /** What is said of the sheet's totals, and of the columns that its rows, which have been read, left aside. */
    public static List<TotalRows.Said> after(TableByHeaders table, List<TotalRows.Said> totals) {
        var said = new ArrayList<>(totals);
        table.columns().forEach((heading, column) -> {
            if (!table.read().contains(column) && !COUNTING.contains(heading)) {
                var some = some(table.rows().stream()
                        .map(row -> row.cell(column))
                        .filter(cell -> !cell.covered())
                        .toList());
                if (!some.isEmpty()) {
                    said.add(new TotalRows.Said(TotalRows.Said.UNREAD, List.of(heading, some), true));
                }
            }
        });
        return said;
    }

    /** The first of the texts that differ, each cut. */
    public static List<String> some(List<Cell> cells) {
        return cells.stream()
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(SHOWN)
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .toList();
    }
}
