package org.shishi.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the calendar. */
@Component
class CalendarDays {

    private final JdbcClient jdbc;

    CalendarDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record LoadedYear(int year, OffsetDateTime loadedAt, String loadedBy) {}

    List<LoadedYear> years() {
        return jdbc.sql("select year, loaded_at, loaded_by from calendar_year order by year")
                .query((row, n) -> new LoadedYear(
                        row.getInt("year"),
                        java.util.Objects.requireNonNull(
                                ShanghaiClock.onTheWall(row.getObject("loaded_at", OffsetDateTime.class))),
                        row.getString("loaded_by")))
                .list();
    }

    Optional<LoadedYear> year(int year) {
        return years().stream().filter(known -> known.year() == year).findFirst();
    }

    List<CalendarDay> all() {
        return jdbc.sql("select day, working, occasion from calendar_day order by day")
                .query(CalendarDay.class)
                .list();
    }

    List<CalendarDay> of(int year) {
        return jdbc.sql("select day, working, occasion from calendar_day where year = ? order by day")
                .param(year)
                .query(CalendarDay.class)
                .list();
    }

    /** Puts these days in the place of all that were known of the year. */
    void replace(int year, List<CalendarDay> days, String by) {
        jdbc.sql("""
                        insert into calendar_year (year, loaded_by) values (?, ?)
                        on conflict (year) do update set loaded_at = now(), loaded_by = excluded.loaded_by""").params(year, by).update();
        jdbc.sql("delete from calendar_day where year = ?").param(year).update();
        jdbc.sql("""
                        insert into calendar_day (day, year, working, occasion)
                        select day, ?, working, occasion
                        from unnest(?::date[], ?::boolean[], ?::text[]) as t (day, working, occasion)""")
                .params(
                        year,
                        days.stream()
                                .map(CalendarDay::day)
                                .map(LocalDate::toString)
                                .toArray(String[]::new),
                        days.stream().map(CalendarDay::working).toArray(Boolean[]::new),
                        days.stream().map(CalendarDay::occasion).toArray(String[]::new))
                .update();
    }
}
