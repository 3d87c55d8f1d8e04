package org.shishi.sheet;

import org.shishi.shared.RuleViolation;

/** Counts the cells of all sheets of one file together, since ten sheets fill the memory as well as one. */
final class CellBudget {

    private final int limit;
    private int left;

    CellBudget(SheetLimits limits) {
        this.limit = limits.cells();
        this.left = limit;
    }

    void take(int cells) {
        left -= cells;
        if (left < 0) {
            throw new RuleViolation("sheet.file.too-many-cells", limit);
        }
    }
}
