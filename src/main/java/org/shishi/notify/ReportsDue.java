package org.shishi.notify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.shishi.period.ReportingPeriodView;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.progress.AskedReport;
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

    private static final String WORKBENCH = "/reports";
    private static final String OFFICE = "/reports/office";

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
            lines.addAll(owed(reports.owed(actor, day).stream()
                    .filter(due -> due.late() || !due.period().dueOn().isAfter(day.plusDays(settings.soonDays())))
                    .toList()));
        }
        if (Policy.mayEver(actor, Action.REPORT_CONFIRM)) {
            long waiting = waiting(actor, day.getYear()) + waiting(actor, day.getYear() - 1);
            if (waiting > 0) {
                lines.add(new DueLine(false, "notify.due.confirm", List.of(waiting), null, OFFICE));
            }
        }
        return lines;
    }

    /** One line a period: a unit that owes much reads it at a glance. */
    private static List<DueLine> owed(List<AskedReport> owed) {
        return owed.stream()
                .collect(Collectors.groupingBy(AskedReport::period, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> line(one.getKey(), one.getValue()))
                .toList();
    }

    private static DueLine line(ReportingPeriodView period, List<AskedReport> owed) {
        boolean late = owed.get(0).late();
        return owed.size() == 1
                ? new DueLine(
                        late,
                        "notify.due.report",
                        List.of(owed.get(0).project().title(), period),
                        period.dueOn(),
                        WORKBENCH)
                : new DueLine(late, "notify.due.reports", List.of(period, owed.size()), period.dueOn(), WORKBENCH);
    }

    private long waiting(Actor actor, int year) {
        return reports.find(actor, ReportFilter.of(year).in(ReportState.SUBMITTED), PageRequest.of(0, 1))
                .getTotalElements();
    }
}
