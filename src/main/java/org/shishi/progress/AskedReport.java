package org.shishi.progress;

import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;

/**
 * One form that was asked of a unit: told or still missing.
 *
 * @param report the report that was sent, if any
 * @param late sent after the due date; for a missing one: the due date has passed
 */
public record AskedReport(
        ReportedProject project,
        ReportingPeriodView period,
        ReportingUnit unit,
        @Nullable Long report,
        boolean late) {

    public boolean missing() {
        return report == null;
    }
}
