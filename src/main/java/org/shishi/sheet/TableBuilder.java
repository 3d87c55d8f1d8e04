package org.shishi.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;

/** Gathers the cells of one sheet as they come out of the file, and stops when there are too many. */
final class TableBuilder {

    private final String name;
    private final SheetLimits limits;
    private final CellBudget budget;
    private final TreeMap<Integer, List<@Nullable Cell>> rows = new TreeMap<>();
    private final List<MergedArea> merges = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private boolean hidden;
    private boolean active;

    TableBuilder(String name, SheetLimits limits, CellBudget budget) {
        this.name = name;
        this.limits = limits;
        this.budget = budget;
    }

    static String ref(int row, int column) {
        return CellReference.convertNumToColString(column) + row;
    }

    void add(int row, int column, Cell cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (column >= limits.columns()) {
            throw RuleViolation.at("file", "sheet.file.too-wide", name, limits.columns());
        }
        budget.take(1, cell.text());
        put(rows.computeIfAbsent(row, number -> new ArrayList<>()), column, cell);
        if (rows.size() > limits.rows()) {
            throw RuleViolation.at("file", "sheet.file.too-many-rows", name, limits.rows());
        }
    }

    void seen(boolean visible, boolean open) {
        hidden = !visible;
        active = open;
    }

    void hideRow(int row) {
        budget.take(1);
        hiddenRows.add(row);
    }

    void hideColumns(int first, int last) {
        for (int column = first; column <= Math.min(last, limits.columns() - 1); column++) {
            hiddenColumns.add(column);
        }
    }

    void merge(MergedArea area) {
        budget.take(1);
        merges.add(area);
    }

    SheetTable build() {
        for (var area : merges) {
            cover(area);
        }
        var built = new ArrayList<SheetRow>(rows.size());
        rows.forEach((number, cells) -> {
            var filled = new ArrayList<Cell>(cells.size());
            for (var column = 0; column < cells.size(); column++) {
                var cell = cells.get(column);
                filled.add(cell == null ? Cell.empty(ref(number, column)) : cell);
            }
            built.add(new SheetRow(number, filled));
        });
        hiddenRows.retainAll(rows.keySet());
        return new SheetTable(name, built, merges, new Hidden(hiddenRows, hiddenColumns, hidden), active);
    }

    private void cover(MergedArea area) {
        var first = rows.get(area.firstRow());
        var origin = first == null || area.firstColumn() >= first.size() ? null : first.get(area.firstColumn());
        if (origin == null) {
            return;
        }
        var lastColumn = Math.min(area.lastColumn(), limits.columns() - 1);
        rows.subMap(area.firstRow(), true, area.lastRow(), true).forEach((number, cells) -> {
            budget.take(Math.max(0, lastColumn - area.firstColumn() + 1));
            for (var column = area.firstColumn(); column <= lastColumn; column++) {
                if (column >= cells.size() || cells.get(column) == null) {
                    put(cells, column, origin.coveredAt(ref(number, column)));
                }
            }
        });
    }

    private void put(List<@Nullable Cell> cells, int column, Cell cell) {
        while (cells.size() <= column) {
            budget.take(cells.size() == column ? 0 : 1);
            cells.add(null);
        }
        cells.set(column, cell);
    }
}
