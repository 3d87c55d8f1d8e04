package org.shishi.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Tells the eve (除夕) of the Spring Festival, by which an unfinished project is expected or late. A table and not a
 * computation: ICU's Chinese calendar is a day off in 2027 and 2030.
 */
@Component
public class FestivalCalendar {

    private static final TreeMap<Integer, LocalDate> FESTIVALS = Stream.of(
                    "2023-01-22",
                    "2024-02-10",
                    "2025-01-29",
                    "2026-02-17",
                    "2027-02-06",
                    "2028-01-26",
                    "2029-02-13",
                    "2030-02-03",
                    "2031-01-23",
                    "2032-02-11",
                    "2033-01-31",
                    "2034-02-19",
                    "2035-02-08")
            .map(LocalDate::parse)
            .collect(Collectors.toMap(LocalDate::getYear, day -> day, (a, b) -> a, TreeMap::new));

    /** The day before the first day of the lunar year; {@code calendar.festival.unknown} outside the table. */
    public LocalDate eve(int year) {
        var festival = FESTIVALS.get(year);
        if (festival == null) {
            throw new RuleViolation(
                    "calendar.festival.unknown",
                    Year.of(year).toString(),
                    String.valueOf(FESTIVALS.firstKey()),
                    String.valueOf(FESTIVALS.lastKey()));
        }
        return festival.minusDays(1);
    }

    /** Whether the table reaches that year. */
    public boolean knows(int year) {
        return FESTIVALS.containsKey(year);
    }
}
