package org.shishi.progress;

/** Tells that the office sent a report back, and why: the unit is asked again. */
public record ReportReturned(
        long report,
        String project,
        String title,
        long period,
        String periodName,
        long unit,
        String by,
        String reason) {

    static ReportReturned of(ReportView report) {
        return new ReportReturned(
                report.id(),
                report.project().code(),
                report.project().title(),
                report.period().id(),
                report.period().name(),
                report.unit().id(),
                report.decidedBy(),
                report.returnReason());
    }
}
