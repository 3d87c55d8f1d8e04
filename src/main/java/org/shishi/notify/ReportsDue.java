package org.shishi.notify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.progress.DueReport;
import org.shishi.progress.ProgressReports;
import org.shishi.progress.ReportFilter;
import org.shishi.progress.ReportState;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Reports: what a unit owes, and what waits for the office. */
@Component
@Order(1)
class ReportsDue implements DueSource {

    private final ProgressReports reports;
    private final NotifySettings settings;

    ReportsDue(ProgressReports reports, NotifySettings settings) {
        this.reports = reports;
        this.settings = settings;
    }

    @Override
    public List<DueLine> of(Actor actor, LocalDate day) {
        var lines = new ArrayList<DueLine>();
        if (Policy.mayEver(actor, Action.REPORT_FILL)) {
            reports.due(actor, day).stream()
                    .filter(due -> due.late() || !due.period().dueOn().isAfter(day.plusDays(settings.soonDays())))
                    .map(ReportsDue::owed)
                    .forEach(lines::add);
        }
        if (Policy.mayEver(actor, Action.REPORT_CONFIRM)) {
            long waiting = waiting(actor, day.getYear()) + waiting(actor, day.getYear() - 1);
            if (waiting > 0) {
                lines.add(new DueLine(false, "notify.due.confirm", List.of(waiting), null, "/reports"));
            }
        }
        return lines;
    }

    private static DueLine owed(DueReport due) {
        return new DueLine(
                due.late(),
                "notify.due.report",
                List.of(due.project().title(), due.period()),
                due.period().dueOn(),
                "/reports");
    }

    private long waiting(Actor actor, int year) {
        return reports.find(actor, ReportFilter.of(year).in(ReportState.SUBMITTED), PageRequest.of(0, 1))
                .getTotalElements();
    }
}
