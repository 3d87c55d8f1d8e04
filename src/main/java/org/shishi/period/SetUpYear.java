package org.shishi.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a year is to be reported.
 *
 * @param beginsInMonth 1 to 12; no report is asked for earlier months
 * @param dueDays working days after a period's end
 * @param halfMonthlyFrom from when reports come twice a month; null for never
 */
public record SetUpYear(
        int year, int beginsInMonth, int dueDays, @Nullable LocalDate halfMonthlyFrom) {}
