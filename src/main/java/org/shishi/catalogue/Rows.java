package org.shishi.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows behind a figure, as text: kept with an issued document as they were. */
public record Rows(List<String> headings, List<Row> rows) {

    public static final Rows NONE = new Rows(List.of(), List.of());

    public Rows {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param link where the record is today
     */
    public record Row(List<String> cells, @Nullable String link) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** What it is called: its first two cells. */
        public String name() {
            return String.join(" ", cells.subList(0, Math.min(2, cells.size())));
        }
    }

    public int size() {
        return rows.size();
    }
}
