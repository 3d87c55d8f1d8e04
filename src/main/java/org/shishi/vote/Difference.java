package org.shishi.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One number that two tellers wrote differently.
 *
 * @param candidate the number on the ballot; 0: the head of the sheet
 */
public record Difference(int candidate, SheetCell cell, int first, int second) {

    /** Every number in which two sheets about the same candidates differ, in the order of the sheet. */
    static List<Difference> between(TallySheet first, TallySheet second) {
        var differences = new ArrayList<Difference>();
        compare(0, SheetChecks.cells(first), SheetChecks.cells(second), differences);
        for (int i = 0; i < first.lines().size(); i++) {
            var one = first.lines().get(i);
            compare(
                    one.candidate(),
                    SheetChecks.cells(one),
                    SheetChecks.cells(second.lines().get(i)),
                    differences);
        }
        return differences;
    }

    private static void compare(
            int candidate, Map<SheetCell, Integer> one, Map<SheetCell, Integer> other, List<Difference> into) {
        one.forEach((cell, value) -> {
            int second = other.get(cell);
            if (value != second) {
                into.add(new Difference(candidate, cell, value, second));
            }
        });
    }
}
