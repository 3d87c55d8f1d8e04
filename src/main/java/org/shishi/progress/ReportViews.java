package org.shishi.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.project.Blocker;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads reports with all that they say, in two statements however many they are. */
@Repository
class ReportViews {

    private static final String REPORTS =
            "select f.*, " + ReportLookup.NAMES + " from progress_report f" + ReportLookup.JOINS;

    private static final String ORDER = " order by r.first_day, f.id";

    /** What is there for a period, and what was told last before it. */
    private static final String AROUND = """
             where f.project_id = :project and (f.period_id = :period or f.id = (
                select b.id from progress_report b join reporting_period q on q.id = b.period_id
                where b.project_id = :project and b.state in ('SUBMITTED', 'CONFIRMED') and q.last_day < :before
                order by q.first_day desc, b.id desc limit 1))""";

    private static final String LINES = """
            select report_id, 'RESULT' as kind, position, name, result as number, cast(null as text) as said,
                   cast(null as text[]) as args
            from progress_report_result where report_id = any(:ids)
            union all
            select report_id, 'SITE', position, name, percent, note, null from progress_report_site where report_id = any(:ids)
            union all
            select report_id, 'FLAG', position, field, null, code, args from progress_report_flag where report_id = any(:ids)
            order by report_id, position""";

    private final JdbcClient jdbc;
    private final ReportLookup lookup;

    ReportViews(JdbcClient jdbc, ReportLookup lookup) {
        this.jdbc = jdbc;
        this.lookup = lookup;
    }

    /** What was told of these projects, in order of the periods. */
    List<ReportView> ofProjects(Collection<Long> projects) {
        return projects.isEmpty()
                ? List.of()
                : read(" where f.project_id = any(:projects)", Map.of("projects", projects.toArray(Long[]::new)));
    }

    /** Of one project: what the units told for this period, and before them what was told last. */
    List<ReportView> around(long project, ReportingPeriodView period) {
        return read(AROUND, Map.of("project", project, "period", period.id(), "before", period.firstDay()));
    }

    /** Whether the ledger knows already what a later period's report said. */
    boolean toldAfter(long project, ReportingPeriodView period) {
        return jdbc.sql("""
                        select exists (select from progress_report f join reporting_period r on r.id = f.period_id
                            where f.project_id = ? and f.state = 'CONFIRMED' and r.first_day > ?)""")
                .param(project)
                .param(period.lastDay())
                .query(Boolean.class)
                .single();
    }

    private List<ReportView> read(String where, Map<String, ?> values) {
        var reports = jdbc.sql(REPORTS + where + ORDER)
                .params(values)
                .query((rs, n) -> withoutLines(rs))
                .list();
        var lines = lines(reports.stream().map(ReportView::id).toList());
        return reports.stream()
                .map(report -> lines.getOrDefault(report.id(), new Lines()).of(report))
                .toList();
    }

    private Map<Long, Lines> lines(List<Long> reports) {
        var lines = new HashMap<Long, Lines>();
        if (!reports.isEmpty()) {
            jdbc.sql(LINES).param("ids", reports.toArray(Long[]::new)).query(rs -> {
                lines.computeIfAbsent(rs.getLong("report_id"), id -> new Lines())
                        .add(rs);
            });
        }
        return lines;
    }

    private ReportView withoutLines(ResultSet rs) throws SQLException {
        var frame = lookup.frame(rs);
        return new ReportView(
                rs.getLong("id"),
                rs.getLong("version"),
                frame.project(),
                frame.period(),
                frame.unit(),
                ReportState.valueOf(rs.getString("state")),
                rs.getBoolean("no_change"),
                rs.getBoolean("late"),
                rs.getObject("reported_on", LocalDate.class),
                content(rs),
                List.of(),
                rs.getString("insistence"),
                Objects.requireNonNull(moment(rs, "edited_at")),
                rs.getString("edited_by"),
                moment(rs, "submitted_at"),
                rs.getString("submitted_by"),
                moment(rs, "decided_at"),
                rs.getString("decided_by"),
                rs.getString("return_reason"));
    }

    private static ReportContent content(ResultSet rs) throws SQLException {
        var blocker = rs.getString("blocker");
        return new ReportContent(
                rs.getString("progress"),
                rs.getString("problems"),
                rs.getBoolean("needs_coordination"),
                rs.getString("coordination"),
                rs.getString("next_step"),
                rs.getBigDecimal("percent"),
                rs.getObject("completed_on", LocalDate.class),
                rs.getObject("forecast", LocalDate.class),
                blocker == null ? null : Blocker.valueOf(blocker),
                rs.getObject("clears_on", LocalDate.class),
                List.of(),
                List.of());
    }

    private static @Nullable OffsetDateTime moment(ResultSet rs, String column) throws SQLException {
        return ShanghaiClock.onTheWall(rs.getObject(column, OffsetDateTime.class));
    }

    private static final class Lines {

        private final List<IndicatorResult> results = new ArrayList<>();
        private final List<SiteProgress> sites = new ArrayList<>();
        private final List<Flag> flags = new ArrayList<>();

        ReportView of(ReportView report) {
            var told = Map.of(ReportField.RESULTS, results, ReportField.SITES, sites);
            return report.with(report.content().with(told), flags);
        }

        void add(ResultSet rs) throws SQLException {
            var name = rs.getString("name");
            switch (rs.getString("kind")) {
                case "RESULT" -> results.add(new IndicatorResult(name, rs.getBigDecimal("number")));
                case "SITE" -> sites.add(new SiteProgress(name, rs.getBigDecimal("number"), rs.getString("said")));
                default ->
                    flags.add(new Flag(ReportField.valueOf(name), rs.getString("said"), Arrays.asList((String[])
                            rs.getArray("args").getArray())));
            }
        }
    }
}
