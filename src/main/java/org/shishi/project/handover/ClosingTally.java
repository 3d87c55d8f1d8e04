package org.shishi.project.handover;

import java.time.YearMonth;
import java.util.List;

/**
 * A month's closings in numbers.
 *
 * @param due that were to be closed by the end of the month, closed or not
 * @param open of these, not closed
 */
public record ClosingTally(int closed, int due, int open) {

    /** @param found those of the month, as {@link MonthClosings} finds them */
    public static ClosingTally of(YearMonth month, List<MonthClosing> found) {
        int open = (int) found.stream().filter(one -> one.closedOn() == null).count();
        int due = (int) found.stream().filter(one -> one.dueBy(month)).count();
        return new ClosingTally(found.size() - open, due, open);
    }
}
