package org.shishi.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.calendar.WorkingDays;
import org.shishi.period.PeriodKind;
import org.shishi.period.ReportingPeriodView;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds reports and dresses them with the names of project, period and unit, whatever their number in as many statements. */
@Component
class ReportLookup {

    /** What surrounds a report: its project, period and unit, with their names. */
    record Frame(ReportedProject project, ReportingPeriodView period, ReportingUnit unit) {}

    static final String NAMES = """
            p.id as project_id, p.code as project_code, p.title as project_title,
            u.id as unit_id, u.code as unit_code, u.name as unit_name,
            r.id as period_id, r.year as period_year, r.code as period_code, r.kind as period_kind, r.first_day, r.last_day,
            r.due_on""";

    static final String JOINS = """
             join project p on p.id = f.project_id
             join unit u on u.id = f.unit_id
             join reporting_period r on r.id = f.period_id
            """;

    private final ProgressReportRepository reports;
    private final JdbcClient jdbc;
    private final WorkingDays workingDays;

    ReportLookup(ProgressReportRepository reports, JdbcClient jdbc, WorkingDays workingDays) {
        this.reports = reports;
        this.jdbc = jdbc;
        this.workingDays = workingDays;
    }

    ProgressReport load(long id, Action action) {
        return reports.findById(id).orElseThrow(() -> new Denied(Verdict.HIDDEN, action, "report:" + id));
    }

    /** Refuses as unknown if one of them is. */
    List<ProgressReport> load(Collection<Long> ids, Action action) {
        var found = reports.findAllById(Set.copyOf(ids));
        if (found.size() != Set.copyOf(ids).size()) {
            throw new Denied(Verdict.HIDDEN, action, "reports:" + ids);
        }
        return found;
    }

    ReportView view(ProgressReport report) {
        return views(List.of(report)).get(0);
    }

    List<ReportView> views(Collection<ProgressReport> some) {
        var frames = frames(some.stream().map(ProgressReport::id).toList());
        return some.stream()
                .map(report -> {
                    var frame = Objects.requireNonNull(frames.get(report.id()));
                    return report.view(frame.project(), frame.period(), frame.unit());
                })
                .toList();
    }

    private Map<Long, Frame> frames(Collection<Long> reports) {
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

    Frame frame(ResultSet rs) throws SQLException {
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
                workingDays.known(last, due),
                null,
                null);
    }

    static Resource resource(ReportView report) {
        return resource(
                "report:" + report.project().code() + "/" + report.period().code(),
                report.unit().id());
    }

    static Resource resource(String subject, long unit) {
        return new Resource(subject, Set.of(unit), null, Set.of(), null, null, true);
    }

    /** A draft is nobody's business but its unit's. */
    static boolean readable(Actor actor, ReportView report) {
        boolean own = Objects.equals(actor.unitId(), report.unit().id());
        return Policy.decide(actor, Action.REPORT_READ, resource(report)).allowed()
                && (own || actor == Actor.SYSTEM || report.state() != ReportState.DRAFT);
    }

    /** The last thing told before that period. */
    static Stream<ReportView> toldBefore(Collection<ReportView> reports, ReportingPeriodView period) {
        return reports.stream()
                .filter(report -> report.state().told())
                .filter(report -> report.period().lastDay().isBefore(period.firstDay()));
    }
}
