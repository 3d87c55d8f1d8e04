package org.shishi.project.light;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.shishi.project.LightRule;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads by what and on which days lights are judged. */
@Component
public class LightScales {

    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final ObjectProvider<PeriodEnds> periods;

    private final Remembered<Integer, LightRulesOfYear> remembered;

    LightScales(JdbcClient jdbc, ObjectProvider<PeriodEnds> periods, TableStamps stamps) {
        this.jdbc = jdbc;
        this.remembered = stamps.remembered("light");
        this.periods = periods;
    }

    public LightRulesOfYear rules(int year) {
        return remembered.get(year, this::read);
    }

    private LightRulesOfYear read(int year) {
        return new LightRulesOfYear(
                year,
                jdbc.sql("select * from light_rule where plan_year = :year order by valid_on, id")
                        .param("year", year)
                        .query((rs, n) -> rule(rs))
                        .list());
    }

    static LightRule rule(ResultSet rs) throws SQLException {
        return new LightRule(
                rs.getInt("plan_year"),
                rs.getObject("valid_on", LocalDate.class),
                rs.getObject("benchmark_on", LocalDate.class),
                rs.getBigDecimal("yellow_from"),
                rs.getBigDecimal("red_above"),
                days(rs.getArray("due_soon")));
    }

    private static List<Integer> days(Array array) throws SQLException {
        return Arrays.asList((Integer[]) array.getArray());
    }

    /** The ends of the year's reporting periods before a day. */
    public List<LocalDate> endsBefore(int year, LocalDate day) {
        var told = periods.stream().flatMap(source -> source.of(year).stream()).toList();
        var all = told.isEmpty() ? months(year) : told;
        return all.stream().filter(end -> end.isBefore(day)).toList();
    }

    private static List<LocalDate> months(int year) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> YearMonth.of(year, month).atEndOfMonth())
                .toList();
    }
}
