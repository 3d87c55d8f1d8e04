package org.shishi.progress;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.shishi.period.ReportingPeriodView;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.springframework.stereotype.Component;

/** Finds reports and dresses them with the names of project, period and unit, whatever their number in as many statements. */
@Component
class ReportLookup {

    private final ProgressReportRepository reports;
    private final ReportRows rows;

    ReportLookup(ProgressReportRepository reports, ReportRows rows) {
        this.reports = reports;
        this.rows = rows;
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
        var frames = rows.frames(some.stream().map(ProgressReport::id).toList());
        return some.stream()
                .map(report -> {
                    var frame = Objects.requireNonNull(frames.get(report.id()));
                    return report.view(frame.project(), frame.period(), frame.unit());
                })
                .toList();
    }

    /** What was told of these projects, in order of the periods. */
    List<ReportView> ofProjects(Collection<Long> projects) {
        return projects.isEmpty()
                ? List.of()
                : views(reports.findByProjectIdIn(projects)).stream()
                        .sorted(Comparator.comparing(
                                        (ReportView report) -> report.period().firstDay())
                                .thenComparing(ReportView::id))
                        .toList();
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
