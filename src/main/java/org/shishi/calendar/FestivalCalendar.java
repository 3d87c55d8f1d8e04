package org.shishi.calendar;

import com.tyme.lunar.LunarDay;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shishi.shared.PlanYear;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Tells the eve (除夕) of the Spring Festival, by which an unfinished project is expected or late: for every plan year and the
 * year after it. Computed as GB/T 33661 says; ICU's Chinese calendar is a day off in 2027 and 2030.
 */
@Component
public class FestivalCalendar {

    /** What a project of the last plan year is expected by lies in the next one. */
    private static final int LAST = PlanYear.LAST + 1;

    private final Map<Integer, LocalDate> eves = new ConcurrentHashMap<>();

    /** The day before the first day of the lunar year; {@code calendar.festival.unknown} where no plan year is near. */
    public LocalDate eve(int year) {
        if (!knows(year)) {
            throw new RuleViolation(
                    "calendar.festival.unknown",
                    Year.of(year).toString(),
                    String.valueOf(PlanYear.FIRST),
                    String.valueOf(LAST));
        }
        return eves.computeIfAbsent(year, FestivalCalendar::dayBefore);
    }

    private static LocalDate dayBefore(int year) {
        var festival = LunarDay.fromYmd(year, 1, 1).getSolarDay();
        return LocalDate.of(festival.getYear(), festival.getMonth(), festival.getDay())
                .minusDays(1);
    }

    /** Whether a project can be expected in that year. */
    public boolean knows(int year) {
        return year >= PlanYear.FIRST && year <= LAST;
    }
}
