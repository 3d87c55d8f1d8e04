package org.shishi.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table over the width of the text. Its heading rows, which may have cells over several columns or rows, stand again on
 * every page that it reaches.
 *
 * @param caption above it, centred
 * @param unit of its numbers (单位:万元), above it on the right
 * @param columns their widths, in shares of the whole
 */
public record PaperTable(
        @Nullable String caption,
        @Nullable String unit,
        List<Column> columns,
        List<List<PaperCell>> heading,
        List<List<PaperCell>> rows)
        implements Part {

    private static final int MANY = 6;

    /** How wide a column is compared to its neighbours, and where its texts stand. */
    public record Column(int share, Align align) {

        public static Column of(int share) {
            return new Column(share, Align.LEFT);
        }

        public static Column centred(int share) {
            return new Column(share, Align.CENTRE);
        }

        public static Column number(int share) {
            return new Column(share, Align.RIGHT);
        }
    }

    /** Where a text stands in its cell. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    public PaperTable {
        columns = List.copyOf(columns);
        heading = List.copyOf(heading);
        rows = List.copyOf(rows);
    }

    /** The same under another caption. */
    public PaperTable captioned(String other) {
        return new PaperTable(other, unit, columns, heading, rows);
    }

    @Override
    public String kind() {
        return "table";
    }

    /** Whether it has so many columns that its letters must be smaller. */
    public boolean dense() {
        return columns.size() > MANY;
    }

    /** The rows as a page shows them: only the cells that begin in them. */
    public List<List<PlacedCell>> placedRows() {
        return placed(rows).stream()
                .map(row -> row.stream().filter(cell -> !cell.reachesDown()).toList())
                .toList();
    }

    /** The cells of a row with the columns that they begin in, cells that reach down from above taken into account. */
    List<List<PlacedCell>> placed(List<List<PaperCell>> some) {
        return PlacedCell.place(some, columns);
    }
}
