package org.shishi.sheet;

import org.shishi.shared.HeavyWork;
import org.shishi.shared.RuleViolation;

/** Counts the cells of all sheets of one file together, since ten sheets fill the memory as well as one. */
final class CellBudget {

    private static final int SOMETIMES = 1023;

    private final int limit;
    private int left;
    private long letters = SheetLimits.MOST_LETTERS;

    CellBudget(SheetLimits limits) {
        this.limit = limits.cells();
        this.left = limit;
    }

    /** Counts a text too: a few cells can hold as much as millions. */
    void take(int cells, String text) {
        if (text.length() > SheetLimits.LONGEST_TEXT) {
            throw RuleViolation.at("file", "sheet.file.text-too-long", SheetLimits.LONGEST_TEXT);
        }
        letters -= text.length();
        if (letters < 0) {
            throw RuleViolation.at("file", "sheet.file.bomb");
        }
        take(cells);
    }

    void take(int cells) {
        if ((left & SOMETIMES) == 0) {
            HeavyWork.goOn();
        }
        left -= cells;
        if (left < 0) {
            throw RuleViolation.at("file", "sheet.file.too-many-cells", limit);
        }
    }
}
