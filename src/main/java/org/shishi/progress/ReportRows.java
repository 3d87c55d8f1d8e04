package org.shishi.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Blocker;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of reports and of forms asked, in plain SQL: the names of projects and units come with the rows. */
@Repository
public class ReportRows {

    private static final String LINES = "select f.*, " + ReportLookup.NAMES + """
            , (select count(*) from progress_report_flag g where g.report_id = f.id) as flags
            from progress_report f
            """ + ReportLookup.JOINS;

    private static final String ORDER = " order by r.first_day desc, u.code, p.code";

    /** Period by period and unit by unit, as they are shown, so that the first are those of some units. */
    private static final String FIRST = """
             where f.id = any(array(
                select f.id
                from (select r.id as period_id, u.id as unit_id, r.first_day, u.code from reporting_period r cross join unit u
                      where r.year = :year and r.id = coalesce(cast(:period as bigint), r.id) and u.id = coalesce(cast(:unit as bigint), u.id)
                      order by r.first_day desc, u.code) k
                cross join lateral (
                    select f.id, p.code from progress_report f join project p on p.id = f.project_id
                    where f.period_id = k.period_id and f.unit_id = k.unit_id and %s order by p.code) f
                order by k.first_day desc, k.code, f.code %s))""";

    private static final int FETCHED = 500;

    private final JdbcClient jdbc;
    private final ReportLookup lookup;

    ReportRows(JdbcClient jdbc, ReportLookup lookup) {
        this.jdbc = jdbc;
        this.lookup = lookup;
    }

    /**
     * Forms that were asked or told by a day, of the periods that begin between two days; {@code period} and {@code unit}
     * narrow where they are given.
     */
    public List<AskedReport> asked(
            LocalDate since, LocalDate until, LocalDate asOf, @Nullable Long period, @Nullable Long unit) {
        return asking(since, until, asOf, period, unit, "")
                .query((rs, n) -> asked(rs, asOf))
                .list();
    }

    /** Of them those of a unit that nobody has told. */
    List<AskedReport> missing(LocalDate since, LocalDate asOf, long unit) {
        return asking(since, asOf, asOf, null, unit, " and f.report_id is null")
                .query((rs, n) -> asked(rs, asOf))
                .list();
    }

    /** Of which forms of a unit something is written that was not sent, and whether the office has returned it. */
    Map<DueReports.Begun, Boolean> begun(long unit) {
        return jdbc
                .sql("""
                        select project_id, period_id, return_reason <> '' as returned from progress_report
                        where unit_id = ? and state in ('DRAFT', 'RETURNED')""")
                .param(unit)
                .query((rs, n) -> Map.entry(
                        new DueReports.Begun(rs.getLong("project_id"), rs.getLong("period_id")),
                        rs.getBoolean("returned")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same of one period, one by one. */
    public void each(LocalDate begun, LocalDate asOf, long period, Consumer<AskedReport> reader) {
        try (var rows = asking(begun, begun, asOf, period, null, "").query((rs, n) -> asked(rs, asOf)).stream()) {
            rows.forEach(reader);
        }
    }

    private JdbcClient.StatementSpec asking(
            LocalDate since,
            LocalDate until,
            LocalDate asOf,
            @Nullable Long period,
            @Nullable Long unit,
            String which) {
        return jdbc.sql("select f.report_id, f.late, f.state, " + ReportLookup.NAMES
                        + " from progress_forms(:since, :until, :asOf, cast(:unit as bigint)) f" + ReportLookup.JOINS
                        + " where (cast(:period as bigint) is null or f.period_id = :period)" + which
                        + " order by r.due_on, u.code, p.code")
                .withFetchSize(FETCHED)
                .param("since", since)
                .param("until", until)
                .param("asOf", asOf)
                .param("period", period)
                .param("unit", unit);
    }

    /** The first of them, whose number nobody asks for. */
    List<ReportLine> first(ReportFilter filter, int most) {
        return some(filter, PageRequest.of(0, most));
    }

    private List<ReportLine> some(ReportFilter filter, Pageable page) {
        var rows = page.isPaged() && filter.ofMany()
                ? FIRST.formatted(filter.conditions(), limit(page)) + ORDER
                : filter.where() + ORDER + limit(page);
        return jdbc.sql(LINES + rows)
                .params(filter.values())
                .query((rs, n) -> line(rs))
                .list();
    }

    Page<ReportLine> lines(ReportFilter filter, Pageable page) {
        var rows = some(filter, page);
        if (page.isUnpaged()) {
            return new PageImpl<>(rows);
        }
        return new PageImpl<>(rows, page, count(filter));
    }

    long count(ReportFilter filter) {
        var reports = "select count(*) from progress_report f";
        var ofYear =
                " where f.period_id in (select id from reporting_period where year = :year) and " + filter.conditions();
        return jdbc.sql(reports + (filter.ofReports() ? ofYear : ReportLookup.JOINS + filter.where()))
                .params(filter.values())
                .query(Long.class)
                .single();
    }

    private static String limit(Pageable page) {
        return page.isUnpaged() ? "" : " limit " + page.getPageSize() + " offset " + page.getOffset();
    }

    private AskedReport asked(ResultSet rs, LocalDate asOf) throws SQLException {
        var frame = lookup.frame(rs);
        var report = rs.getObject("report_id", Long.class);
        boolean late = report == null ? asOf.isAfter(frame.period().dueOn()) : rs.getBoolean("late");
        return new AskedReport(frame.project(), frame.period(), frame.unit(), report, late);
    }

    private ReportLine line(ResultSet rs) throws SQLException {
        var frame = lookup.frame(rs);
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
