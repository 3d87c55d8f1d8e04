package org.shishi.calendar;

import java.util.List;
import org.shishi.shared.TellsTotals;
import org.shishi.sheet.reading.TotalRows;

/**
 * What the sheet of a year's days did, or would do.
 *
 * @param applied whether it was carried out; it never is while there is a fault
 * @param days the days that were read
 * @param changed how many days of the year become working days or cease to be
 * @param changes those days, in order, as they are then
 * @param totals what was left aside of the sheet: columns that nobody reads, among others
 */
public record CalendarImport(
        int year,
        boolean applied,
        List<CalendarDay> days,
        int changed,
        List<CalendarDay> changes,
        List<Fault> faults,
        List<TotalRows.Said> totals)
        implements TellsTotals {

    /**
     * Why the sheet cannot be taken.
     *
     * @param ref the cell, {@code B7}; empty when the sheet as a whole is meant
     * @param messageKey with {@code value} as its only value
     */
    public record Fault(String ref, String messageKey, String value) {}

    /** The same, and nothing was written. */
    CalendarImport refused() {
        return new CalendarImport(year, false, days, changed, changes, faults, totals);
    }

    public boolean hasFaults() {
        return !faults.isEmpty();
    }
}
