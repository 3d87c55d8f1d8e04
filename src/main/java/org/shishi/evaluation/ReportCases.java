package org.shishi.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.period.ReportingPeriods;
import org.shishi.policy.Actor;
import org.shishi.progress.AskedReport;
import org.shishi.progress.overview.ReportOverview;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The forms that were asked of units in the year's periods: sent late, or missing past their due date. */
@Component
class ReportCases implements CaseSource {

    private final ReportOverview overview;
    private final ReportingPeriods periods;

    ReportCases(ReportOverview overview, ReportingPeriods periods) {
        this.overview = overview;
        this.periods = periods;
    }

    @Override
    public void find(Actor actor, int year, LocalDate day, FoundCases found) {
        periods.ofYear(year).stream()
                .filter(period -> period.begunBy(day))
                .forEach(period -> overview.each(actor, period.id(), day, one -> {
                    var its = evidence(one);
                    found.judge(PointSource.REPORT_LATE, one.unit().id(), !one.missing() && one.late(), its);
                    found.judge(PointSource.REPORT_MISSING, one.unit().id(), one.missing() && one.late(), its);
                }));
    }

    private static EvaluationCase evidence(AskedReport one) {
        var project = one.project();
        var period = one.period();
        return new EvaluationCase(
                project.code(),
                period.dueOn(),
                project.title() + "（" + period.name() + "）",
                one.report() == null
                        ? "/projects/" + UriUtils.encodePathSegment(project.code(), StandardCharsets.UTF_8)
                        : "/reports/" + one.report(),
                null);
    }
}
