package org.shishi.period;

import java.time.LocalDate;
import java.util.List;

/**
 * How a year is reported, and its periods in order.
 *
 * @param begins the first day of the first period
 * @param dueDays working days after a period's end
 * @param version goes back with a change
 */
public record ReportingYear(int year, LocalDate begins, int dueDays, long version, List<ReportingPeriodView> periods) {

    /** The rhythm at the year's end. */
    public ReportingFrequency rhythm() {
        return periods.get(periods.size() - 1).kind() == PeriodKind.MONTH
                ? ReportingFrequency.MONTHLY
                : ReportingFrequency.HALF_MONTHLY;
    }

    /** The year as text, which no language writes with a thousands separator. */
    public String name() {
        return Integer.toString(year);
    }
}
