package org.shishi.sheet;

import java.util.Set;

/**
 * Tells what of a sheet nobody sees who opens it: it must not be taken without a word.
 *
 * @param rows their numbers as shown, only those that hold something
 * @param columns A is 0
 * @param sheet whether the whole sheet is hidden
 */
public record Hidden(Set<Integer> rows, Set<Integer> columns, boolean sheet) {

    static final Hidden NOTHING = new Hidden(Set.of(), Set.of(), false);

    public Hidden {
        rows = Set.copyOf(rows);
        columns = Set.copyOf(columns);
    }
}
