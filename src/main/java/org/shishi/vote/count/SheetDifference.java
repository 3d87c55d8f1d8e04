package org.shishi.vote.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One number that two tellers wrote differently.
 *
 * @param candidate the number on the ballot; 0: the head of the sheet
 */
public record SheetDifference(int candidate, SheetCell cell, int first, int second) {

    /** Every number in which two sheets about the same candidates differ, in the order of the sheet. */
    public static List<SheetDifference> between(CountSheet<?> first, CountSheet<?> second) {
        var differences = new ArrayList<SheetDifference>();
        compare(0, first.cells(), second.cells(), differences);
        for (int i = 0; i < first.lines().size(); i++) {
            var one = first.lines().get(i);
            compare(one.number(), one.cells(), second.lines().get(i).cells(), differences);
        }
        return differences;
    }

    private static void compare(
            int candidate, Map<SheetCell, Integer> one, Map<SheetCell, Integer> other, List<SheetDifference> into) {
        one.forEach((cell, value) -> {
            int second = other.get(cell);
            if (value != second) {
                into.add(new SheetDifference(candidate, cell, value, second));
            }
        });
    }
}
