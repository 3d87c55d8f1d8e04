package org.shishi.progress;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;

/**
 * A report as pages, the API and other modules see it.
 *
 * @param version goes back with a change, so that two people cannot overwrite each other
 * @param late whether it was first sent after the due date; stays for ever
 * @param reportedOn the day on which its facts hold; none before it is sent
 * @param insistence why the unit stands by what is flagged
 * @param submittedAt none for a draft and for a report from a sheet that names no day
 */
public record ReportView(
        long id,
        long version,
        ReportedProject project,
        ReportingPeriodView period,
        ReportingUnit unit,
        ReportState state,
        boolean noChange,
        boolean late,
        @Nullable LocalDate reportedOn,
        ReportContent content,
        List<Flag> flags,
        String insistence,
        OffsetDateTime editedAt,
        String editedBy,
        @Nullable OffsetDateTime submittedAt,
        String submittedBy,
        @Nullable OffsetDateTime decidedAt,
        String decidedBy,
        String returnReason) {

    /** The same, saying more. */
    ReportView with(ReportContent fuller, List<Flag> flagged) {
        return new ReportView(
                id,
                version,
                project,
                period,
                unit,
                state,
                noChange,
                late,
                reportedOn,
                fuller,
                List.copyOf(flagged),
                insistence,
                editedAt,
                editedBy,
                submittedAt,
                submittedBy,
                decidedAt,
                decidedBy,
                returnReason);
    }

    /** A draft in which nobody wrote anything: it was sent as 无变化 and withdrawn. */
    public boolean unwritten() {
        return state == ReportState.DRAFT && noChange;
    }

    /** Whether its unit may still change it. */
    public boolean open() {
        return state == ReportState.DRAFT || state == ReportState.RETURNED;
    }
}
