package org.shishi.progress;

/** Tells that a unit's report has been confirmed; {@code by} is shown to people. */
public record ReportConfirmed(
        long report, String project, String title, long period, String periodName, long unit, String by) {

    static ReportConfirmed of(ReportView report) {
        return new ReportConfirmed(
                report.id(),
                report.project().code(),
                report.project().title(),
                report.period().id(),
                report.period().name(),
                report.unit().id(),
                report.decidedBy());
    }
}
