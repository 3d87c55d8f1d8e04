package org.shishi.operation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shishi.period.ReportingPeriodView;
import org.shishi.period.ReportingPeriods;
import org.shishi.policy.Actor;
import org.shishi.progress.overview.ReportOverview;
import org.springframework.stereotype.Component;

/** Reports of the last period that was due: how many of those asked were never sent. The field's business, so never critical. */
@Component
class ReportStatus implements StatusSource {

    private final ReportingPeriods periods;
    private final ReportOverview reports;
    private final Clock clock;

    ReportStatus(ReportingPeriods periods, ReportOverview reports, Clock clock) {
        this.periods = periods;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public StatusCheck check() {
        var today = LocalDate.now(clock);
        return IntStream.of(today.getYear(), today.getYear() - 1)
                .boxed()
                .flatMap(year -> periods.ofYear(year).stream())
                .filter(period -> period.lateOn(today))
                .max(Comparator.comparing(ReportingPeriodView::dueOn))
                .map(period -> of(period, today))
                .orElseGet(() -> new StatusCheck(name(), StatusLevel.OK, "none", List.of(), Map.of()));
    }

    private StatusCheck of(ReportingPeriodView period, LocalDate today) {
        var sums = reports.sums(Actor.SYSTEM, period, today);
        return new StatusCheck(
                name(),
                sums.missing() > 0 ? StatusLevel.WARNING : StatusLevel.OK,
                StatusCheck.IS,
                List.of(period, sums.asked(), sums.missing()),
                Map.of("asked", (double) sums.asked(), "missing", (double) sums.missing()));
    }
}
