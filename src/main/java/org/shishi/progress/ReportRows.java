package org.shishi.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.calendar.WorkingDays;
import org.shishi.period.PeriodKind;
import org.shishi.period.ReportingPeriodView;
import org.shishi.project.Blocker;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of reports and of forms asked, in plain SQL: the names of projects and units come with the rows. */
@Repository
public class ReportRows {

    /** What surrounds a report: its project, period and unit, with their names. */
    record Frame(ReportedProject project, ReportingPeriodView period, ReportingUnit unit) {}

    private static final String NAMES = """
            p.id as project_id, p.code as project_code, p.title as project_title,
            u.id as unit_id, u.code as unit_code, u.name as unit_name,
            r.id as period_id, r.year as period_year, r.code as period_code, r.kind as period_kind, r.first_day, r.last_day,
            r.due_on""";

    private static final String JOINS = """
             join project p on p.id = f.project_id
             join unit u on u.id = f.unit_id
             join reporting_period r on r.id = f.period_id
            """;

    private static final String LINES = "select f.*, " + NAMES + """
            , (select count(*) from progress_report_flag g where g.report_id = f.id) as flags
            from progress_report f
            """ + JOINS;

    private static final String ORDER = " order by r.first_day desc, u.code, p.code";

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;

    ReportRows(JdbcClient jdbc, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
    }

    Map<Long, Frame> frames(Collection<Long> reports) {
        return reports.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select f.id, " + NAMES + " from progress_report f" + JOINS + " where f.id in (:ids)")
                        .param("ids", reports)
                        .query((rs, n) -> Map.entry(rs.getLong("id"), frame(rs)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Forms that were asked or told by a day, of the periods that begin between two days; {@code period} and {@code unit}
     * narrow where they are given.
     */
    public List<AskedReport> asked(
            LocalDate since, LocalDate until, LocalDate asOf, @Nullable Long period, @Nullable Long unit) {
        return jdbc.sql("select f.report_id, f.late, f.state, " + NAMES
                        + " from progress_forms(:since, :until, :asOf, cast(:unit as bigint)) f" + JOINS
                        + " where (cast(:period as bigint) is null or f.period_id = :period)"
                        + " order by r.due_on, u.code, p.code")
                .param("since", since)
                .param("until", until)
                .param("asOf", asOf)
                .param("period", period)
                .param("unit", unit)
                .query((rs, n) -> asked(rs, asOf))
                .list();
    }

    Page<ReportLine> lines(ReportFilter filter, Pageable page) {
        var where = filter.where();
        var rows = jdbc.sql(LINES + where + ORDER + limit(page))
                .params(filter.values())
                .query((rs, n) -> line(rs))
                .list();
        if (page.isUnpaged()) {
            return new PageImpl<>(rows);
        }
        return new PageImpl<>(rows, page, count(filter));
    }

    long count(ReportFilter filter) {
        return jdbc.sql("select count(*) from progress_report f" + JOINS + filter.where())
                .params(filter.values())
                .query(Long.class)
                .single();
    }

    private static String limit(Pageable page) {
        return page.isUnpaged() ? "" : " limit " + page.getPageSize() + " offset " + page.getOffset();
    }

    private AskedReport asked(ResultSet rs, LocalDate asOf) throws SQLException {
        var frame = frame(rs);
        var report = rs.getObject("report_id", Long.class);
        boolean late = report == null ? asOf.isAfter(frame.period().dueOn()) : rs.getBoolean("late");
        return new AskedReport(frame.project(), frame.period(), frame.unit(), report, late);
    }

    private Frame frame(ResultSet rs) throws SQLException {
        return new Frame(
                new ReportedProject(
                        rs.getLong("project_id"), rs.getString("project_code"), rs.getString("project_title")),
                period(rs),
                new ReportingUnit(rs.getLong("unit_id"), rs.getString("unit_code"), rs.getString("unit_name")));
    }

    private ReportingPeriodView period(ResultSet rs) throws SQLException {
        var kind = PeriodKind.valueOf(rs.getString("period_kind"));
        var first = rs.getObject("first_day", LocalDate.class);
        var last = rs.getObject("last_day", LocalDate.class);
        var due = rs.getObject("due_on", LocalDate.class);
        return new ReportingPeriodView(
                rs.getLong("period_id"),
                rs.getInt("period_year"),
                rs.getString("period_code"),
                kind.name(first),
                kind,
                first,
                last,
                due,
                workingDays.known(last, due));
    }

    private ReportLine line(ResultSet rs) throws SQLException {
        var frame = frame(rs);
        return new ReportLine(
                rs.getLong("id"),
                rs.getLong("version"),
                frame.project(),
                frame.period(),
                frame.unit(),
                ReportState.valueOf(rs.getString("state")),
                rs.getBoolean("no_change"),
                rs.getBoolean("late"),
                PlainDecimals.of(rs.getBigDecimal("percent")),
                rs.getString("progress"),
                rs.getString("problems"),
                rs.getString("coordination"),
                rs.getString("next_step"),
                rs.getObject("forecast", LocalDate.class),
                rs.getString("blocker") == null ? null : Blocker.valueOf(rs.getString("blocker")),
                rs.getInt("flags"),
                rs.getString("insistence"),
                rs.getObject("submitted_at", OffsetDateTime.class),
                rs.getString("submitted_by"),
                rs.getString("return_reason"));
    }
}
