package org.shishi.sheet.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;

/** Fills cells that only say that they are like the one above (同上, 〃) with what stands there. */
public final class Ditto {

    private static final Set<String> SIGNS = Set.of("同上", "同前", "〃", "″", "″″", "〃〃", "''", "\"", "ditto");

    private Ditto() {}

    public static boolean is(Cell cell) {
        return SIGNS.contains(cell.text().strip());
    }

    /** @param rows one below the other; the sign in the first of them stays */
    public static List<SheetRow> filled(List<SheetRow> rows) {
        var above = new HashMap<Integer, Cell>();
        var filled = new ArrayList<SheetRow>(rows.size());
        for (var row : rows) {
            var others = new HashMap<String, Cell>();
            for (int column = 0; column < row.cells().size(); column++) {
                var cell = row.cell(column);
                var like = above.get(column);
                if (like != null && is(cell)) {
                    others.put(cell.ref(), like.standingAt(cell.ref()));
                } else if (!cell.isEmpty()) {
                    above.put(column, cell);
                }
            }
            filled.add(others.isEmpty() ? row : row.with(others));
        }
        return filled;
    }
}
