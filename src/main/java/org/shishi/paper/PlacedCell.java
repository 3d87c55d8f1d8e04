package org.shishi.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A cell in its place: Word wants an empty one wherever a cell from above reaches down.
 *
 * @param reachesDown whether it is such an empty one
 */
public record PlacedCell(PaperCell cell, PaperTable.Align align, int column, boolean reachesDown) {

    private static final int SHORT = 6;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Its classes on a page: that of its column, and whether it is a day or a short word, which stays on one line. */
    public String css() {
        return align.name().toLowerCase(Locale.ROOT) + (whole() ? " whole" : "");
    }

    private boolean whole() {
        return cell.text().length() <= SHORT || DAY.matcher(cell.text()).matches();
    }

    static List<List<PlacedCell>> place(List<List<PaperCell>> rows, List<PaperTable.Column> columns) {
        var above = new PaperCell[columns.size()];
        var left = new int[columns.size()];
        var all = new ArrayList<List<PlacedCell>>();
        for (var row : rows) {
            all.add(placeRow(row, columns, above, left));
        }
        return all;
    }

    private static List<PlacedCell> placeRow(
            List<PaperCell> row, List<PaperTable.Column> columns, PaperCell[] above, int[] left) {
        var cells = row.iterator();
        var placed = new ArrayList<PlacedCell>();
        int column = 0;
        while (column < above.length) {
            boolean down = left[column] > 0;
            if (!down && !cells.hasNext()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells is too short");
            }
            var cell = down ? above[column] : cells.next();
            placed.add(new PlacedCell(cell, columns.get(column).align(), column, down));
            for (int end = column + cell.columns(); column < end; column++) {
                above[column] = cell;
                left[column] = down ? left[column] - 1 : cell.rows() - 1;
            }
        }
        if (cells.hasNext()) {
            throw new IllegalArgumentException("a row of " + row.size() + " cells is too long");
        }
        return placed;
    }
}
