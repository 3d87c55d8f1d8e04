package org.shishi.period;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shishi.calendar.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the periods. */
@Component
class PeriodRows {

    private static final String PERIODS =
            "select id, year, code, kind, first_day, last_day, due_on from reporting_period ";

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;

    PeriodRows(JdbcClient jdbc, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
    }

    record YearRow(int year, LocalDate begins, int dueDays, long version) {}

    List<Integer> years() {
        return jdbc.sql("select year from reporting_year order by year desc")
                .query(Integer.class)
                .list();
    }

    Optional<YearRow> year(int year) {
        return jdbc.sql("select year, begins, due_days, version from reporting_year where year = ?")
                .param(year)
                .query(YearRow.class)
                .optional();
    }

    /** Holds the year, so that two changes of it come one after the other. */
    Optional<YearRow> hold(int year) {
        return jdbc.sql("select year, begins, due_days, version from reporting_year where year = ? for update")
                .param(year)
                .query(YearRow.class)
                .optional();
    }

    /** Whether the year was new. */
    boolean add(YearRow year) {
        return jdbc.sql("insert into reporting_year (year, begins, due_days) values (?, ?, ?) on conflict do nothing")
                        .params(year.year(), year.begins(), year.dueDays())
                        .update()
                == 1;
    }

    void change(int year, int dueDays) {
        jdbc.sql("update reporting_year set due_days = ?, version = version + 1 where year = ?")
                .params(dueDays, year)
                .update();
    }

    List<ReportingPeriodView> of(int year) {
        return jdbc.sql(PERIODS + "where year = ? order by first_day")
                .param(year)
                .query(this::period)
                .list();
    }

    List<ReportingPeriodView> touching(LocalDate from, LocalDate to) {
        return jdbc.sql(PERIODS + "where first_day <= ? and last_day >= ? order by first_day")
                .params(to, from)
                .query(this::period)
                .list();
    }

    List<ReportingPeriodView> endingFrom(LocalDate day) {
        return jdbc.sql(PERIODS + "where last_day >= ? order by first_day")
                .param(day)
                .query(this::period)
                .list();
    }

    Optional<ReportingPeriodView> byId(long id) {
        return jdbc.sql(PERIODS + "where id = ?").param(id).query(this::period).optional();
    }

    Optional<ReportingPeriodView> byCode(String code) {
        return jdbc.sql(PERIODS + "where code = ?")
                .param(code)
                .query(this::period)
                .optional();
    }

    void insert(PeriodDays span, LocalDate dueOn) {
        jdbc.sql("""
                        insert into reporting_period (year, code, kind, first_day, last_day, due_on)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        span.first().getYear(),
                        span.kind().code(span.first()),
                        span.kind().name(),
                        span.first(),
                        span.last(),
                        dueOn)
                .update();
    }

    void update(long id, PeriodDays span, LocalDate dueOn) {
        jdbc.sql("update reporting_period set code = ?, kind = ?, last_day = ?, due_on = ? where id = ?")
                .params(span.kind().code(span.first()), span.kind().name(), span.last(), dueOn, id)
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from reporting_period where id = ?").param(id).update();
    }

    private ReportingPeriodView period(ResultSet row, int number) throws SQLException {
        var kind = PeriodKind.valueOf(row.getString("kind"));
        var first = row.getObject("first_day", LocalDate.class);
        var last = row.getObject("last_day", LocalDate.class);
        var due = row.getObject("due_on", LocalDate.class);
        return new ReportingPeriodView(
                row.getLong("id"),
                row.getInt("year"),
                row.getString("code"),
                kind.name(first),
                kind,
                first,
                last,
                due,
                workingDays.known(last, due));
    }
}
