package org.shishi.calendar;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a year's working days.
 *
 * @param known whether a notice is loaded; otherwise Monday to Friday are taken for working days
 * @param daysOff days that the notice gives off, weekends among them
 * @param madeUp weekend days that are worked
 * @param workingDays working days of the whole year
 * @param loadedBy user name of whoever loaded it
 */
public record CalendarYearView(
        int year,
        boolean known,
        int daysOff,
        int madeUp,
        int workingDays,
        @Nullable OffsetDateTime loadedAt,
        @Nullable String loadedBy) {

    /** The year as text, which no language writes with a thousands separator. */
    public String name() {
        return Integer.toString(year);
    }
}
