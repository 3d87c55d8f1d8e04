package org.shishi.progress;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Indicator;
import org.shishi.project.Plan;
import org.shishi.project.ProjectView;
import org.shishi.project.Site;

/** What a form opens with: the last report, or else what the ledger says; one line for each indicator and site of the plan. */
final class Prefill {

    private Prefill() {}

    /** What needs coordination and what comes next are asked anew; day and forecast stay until somebody says otherwise. */
    static ReportContent of(ProjectView project, Plan plan, @Nullable ReportView last) {
        return fitted(last == null ? ofLedger(project, plan) : ofLast(last, project), plan);
    }

    /** A blocker that came into the ledger since would go out of it again, unseen, with a report that does not name it. */
    private static ReportContent ofLast(ReportView last, ProjectView project) {
        return last.state() == ReportState.CONFIRMED && last.content().blocker() == null
                ? last.content().with(project.progress().blocker())
                : last.content();
    }

    private static ReportContent ofLedger(ProjectView project, Plan plan) {
        var known = project.progress();
        return new ReportContent(
                known.note(),
                known.problem(),
                false,
                "",
                "",
                known.percent(),
                null,
                project.forecast(),
                known.blocker(),
                null,
                plan.indicators().stream()
                        .map(indicator -> new IndicatorResult(indicator.name(), indicator.result()))
                        .toList(),
                List.of());
    }

    /** With the lines of the plan as it is now, whatever it was when the report was written. */
    static ReportContent fitted(ReportContent content, Plan plan) {
        return content.with(Map.of(
                ReportField.RESULTS,
                plan.indicators().stream()
                        .map(indicator -> result(indicator, content))
                        .toList(),
                ReportField.SITES,
                plan.sites().stream().map(site -> site(site, content)).toList()));
    }

    private static IndicatorResult result(Indicator indicator, ReportContent content) {
        var told = content.result(indicator.name());
        return new IndicatorResult(indicator.name(), told == null ? indicator.result() : told);
    }

    private static SiteProgress site(Site site, ReportContent content) {
        return content.sites().stream()
                .filter(told -> Objects.equals(told.name(), site.name()))
                .findFirst()
                .orElse(new SiteProgress(site.name(), null, ""));
    }
}
