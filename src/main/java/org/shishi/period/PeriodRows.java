package org.shishi.period;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.calendar.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the periods. */
@Component
class PeriodRows {

    private static final String PERIODS = """
            select p.id, p.year, p.code, p.kind, p.first_day, p.last_day, p.due_on, p.meeting_id, m.name as meeting
            from reporting_period p left join meeting m on m.id = p.meeting_id
            """;

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
        return jdbc.sql(PERIODS + "where p.year = ? order by p.first_day")
                .param(year)
                .query(this::period)
                .list();
    }

    List<ReportingPeriodView> touching(LocalDate from, LocalDate to) {
        return jdbc.sql(PERIODS + "where p.first_day <= ? and p.last_day >= ? order by p.first_day")
                .params(to, from)
                .query(this::period)
                .list();
    }

    List<ReportingPeriodView> endingFrom(LocalDate day) {
        return jdbc.sql(PERIODS + "where p.last_day >= ? order by p.first_day")
                .param(day)
                .query(this::period)
                .list();
    }

    Optional<ReportingPeriodView> byId(long id) {
        return jdbc.sql(PERIODS + "where p.id = ?")
                .param(id)
                .query(this::period)
                .optional();
    }

    Optional<ReportingPeriodView> byCode(String code) {
        return jdbc.sql(PERIODS + "where p.code = ?")
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

    /** A period that is due at a meeting stays so, as long as it ends before it. */
    void update(long id, PeriodDays span, LocalDate dueOn) {
        jdbc.sql("""
                        update reporting_period set code = :code, kind = :kind, last_day = :last,
                            due_on = case when meeting_id is not null and due_on >= :last then due_on else :due end,
                            meeting_id = case when due_on >= :last then meeting_id end
                        where id = :id""")
                .param("code", span.kind().code(span.first()))
                .param("kind", span.kind().name())
                .param("last", span.last())
                .param("due", dueOn)
                .param("id", id)
                .update();
    }

    /** Makes its reports due at a meeting, or by a day that is no meeting's. */
    void dueAtMeeting(long id, @Nullable Long meeting, LocalDate dueOn) {
        jdbc.sql("update reporting_period set meeting_id = ?, due_on = ? where id = ?")
                .params(meeting, dueOn, id)
                .update();
    }

    List<ReportingPeriodView> atMeeting(long meeting) {
        return jdbc.sql(PERIODS + "where p.meeting_id = ? order by p.first_day")
                .param(meeting)
                .query(this::period)
                .list();
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
                row.getString("meeting") != null || workingDays.known(last, due),
                row.getObject("meeting_id", Long.class),
                row.getString("meeting"));
    }
}
