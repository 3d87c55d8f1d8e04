package org.shishi.period;

import java.time.LocalDate;
import org.springframework.context.MessageSourceResolvable;

/** How often units report. */
public enum ReportingFrequency implements MessageSourceResolvable {
    MONTHLY,
    HALF_MONTHLY;

    /** The first day, that day or later, on which a period of this rhythm can begin. */
    LocalDate boundary(LocalDate day) {
        if (day.getDayOfMonth() == 1) {
            return day;
        }
        boolean beforeSecondHalf = day.getDayOfMonth() <= PeriodKind.LAST_OF_FIRST_HALF + 1;
        return this == HALF_MONTHLY && beforeSecondHalf
                ? day.withDayOfMonth(PeriodKind.LAST_OF_FIRST_HALF + 1)
                : day.plusMonths(1).withDayOfMonth(1);
    }

    /** The kind of period that begins on a boundary. */
    PeriodKind kindFrom(LocalDate first) {
        if (this == MONTHLY) {
            return PeriodKind.MONTH;
        }
        return first.getDayOfMonth() == 1 ? PeriodKind.FIRST_HALF : PeriodKind.SECOND_HALF;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"ReportingFrequency." + name()};
    }
}
