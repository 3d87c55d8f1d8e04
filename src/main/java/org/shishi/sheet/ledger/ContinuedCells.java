package org.shishi.sheet.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.shape.Ditto;
import org.shishi.sheet.shape.TextRows;
import org.shishi.sheet.shape.TotalLabel;

/**
 * Fills what goes on from the row above: 同上 and 〃 in any column, and a class of projects (分类) that is written only at the first of
 * each group, as if its cells were merged. Both are told.
 */
public final class ContinuedCells {

    private static final int FEWEST = 2;
    private static final String CONTINUED = "imports.cells.continued";

    private final RecognisedLedger sheet;
    private final List<SheetRow> rows;

    private ContinuedCells(RecognisedLedger sheet) {
        this.sheet = sheet;
        this.rows = sheet.table().rows().stream()
                .filter(row -> row.number() > sheet.lastHeaderRow())
                .toList();
    }

    /** @param told takes what is said of it: a key and its values */
    public static RecognisedLedger filled(RecognisedLedger sheet, BiConsumer<String, Object[]> told) {
        return new ContinuedCells(sheet).filled(told);
    }

    private RecognisedLedger filled(BiConsumer<String, Object[]> told) {
        var cells = new HashMap<String, Cell>();
        var like = Ditto.filled(rows);
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < rows.get(i).cells().size(); column++) {
                var cell = like.get(i).cell(column);
                if (cell != rows.get(i).cell(column)) {
                    cells.put(cell.ref(), cell);
                }
            }
        }
        if (!cells.isEmpty()) {
            told.accept("imports.cells.like-above", new Object[] {refs(cells)});
        }
        var column = sheet.mapping().get(LedgerField.ASPECT);
        var groups = column == null ? Map.<String, Cell>of() : groups(column);
        if (!groups.isEmpty()) {
            told.accept(CONTINUED, new Object[] {heading(column), groups.size(), refs(groups)});
        }
        cells.putAll(groups);
        return sheet.replacing(cells);
    }

    private static List<String> refs(Map<String, Cell> cells) {
        return cells.keySet().stream()
                .sorted(Comparator.comparing(String::length).thenComparing(ref -> ref))
                .toList();
    }

    private String heading(@Nullable Integer column) {
        return sheet.headings().stream()
                .filter(heading -> column != null && heading.column() == column)
                .map(heading -> heading.text())
                .findFirst()
                .orElse("");
    }

    /** None where the same class stands in two rows one below the other: there each row has its own. */
    private Map<String, Cell> groups(int column) {
        var filled = new HashMap<String, Cell>();
        var firsts = new ArrayList<String>();
        @Nullable Cell first = null;
        for (var row : rows) {
            var cell = row.cell(column);
            if (cell.covered() || TextRows.isAside(row) || TotalLabel.isOf(row)) {
                first = null;
            } else if (!cell.isEmpty()) {
                if (first != null && alike(first, cell)) {
                    return Map.of();
                }
                first = cell;
                firsts.add(cell.ref());
            } else if (first != null && isFilled(row, column)) {
                filled.put(cell.ref(), first.standingAt(cell.ref()));
            }
        }
        return firsts.size() < FEWEST || filled.size() < firsts.size() ? Map.of() : filled;
    }

    private static boolean alike(Cell one, Cell other) {
        return SheetText.withoutSpaces(one.text()).equals(SheetText.withoutSpaces(other.text()));
    }

    /** Whether the row says most of what a project's row says. */
    private boolean isFilled(SheetRow row, int column) {
        var columns = sheet.mapping().values().stream()
                .filter(other -> other != column)
                .toList();
        long said = columns.stream()
                .filter(other -> !row.cell(other).isEmpty() && !row.cell(other).covered())
                .count();
        return said * 2 >= columns.size();
    }
}
