package org.shishi.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.project.Indicator;
import org.shishi.project.ProjectView;
import org.shishi.project.Site;

/**
 * All that a form for one report needs.
 *
 * @param present the report that is there, if any; its version goes back with the form
 * @param last what was told in an earlier period, for showing beside the fields
 * @param content what the form opens with
 * @param indicators of the project's plan, in order; {@code content.results} has one for each
 * @param sites of the project's plan; {@code content.sites} has one for each
 * @param flags what looks doubtful about {@code content}
 */
public record ReportOpening(
        ProjectView project,
        ReportingPeriodView period,
        ReportingUnit unit,
        @Nullable ReportView present,
        @Nullable ReportView last,
        ReportContent content,
        List<Indicator> indicators,
        List<Site> sites,
        List<Flag> flags) {

    /** With what was typed instead of what it opened with. */
    ReportOpening with(ReportContent typed, List<Flag> doubtful) {
        return new ReportOpening(project, period, unit, present, last, typed, indicators, sites, doubtful);
    }

    public @Nullable Long version() {
        return present == null ? null : present.version();
    }
}
