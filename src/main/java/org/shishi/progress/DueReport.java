package org.shishi.progress;

import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;

/**
 * A report that a unit still owes.
 *
 * @param late the due date has passed
 * @param started its draft or what the office returned, if any
 * @param last what was told of the project last, if anything
 * @param sameAgain whether what was told last can be said again without a question
 * @param prefilled what the form opens with: the draft, or else the last report; empty where nothing was told yet
 */
public record DueReport(
        ReportedProject project,
        ReportingPeriodView period,
        ReportingUnit unit,
        boolean late,
        @Nullable ReportView started,
        @Nullable ReportView last,
        boolean sameAgain,
        ReportContent prefilled) {

    public ReportKey key() {
        return new ReportKey(project.code(), period.id());
    }

    /** Whether 无变化 can be said: something was told before that still makes sense, and nothing has been written now. */
    public boolean mayStayUnchanged() {
        return sameAgain && (started == null || started.unwritten());
    }
}
