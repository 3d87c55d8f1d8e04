package org.shishi.project.handover;

import java.util.List;

/**
 * A month's closings in numbers.
 *
 * @param due that were to be closed in the month, closed or not, and those closed in it before they had to be
 * @param open of these, not closed
 */
public record ClosingTally(int closed, int due, int open) {

    /** @param month those of a month, as {@link MonthClosings} finds them */
    public static ClosingTally of(List<MonthClosing> month) {
        int open = (int) month.stream().filter(one -> one.closedOn() == null).count();
        return new ClosingTally(month.size() - open, month.size(), open);
    }
}
