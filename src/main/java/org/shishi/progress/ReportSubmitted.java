package org.shishi.progress;

/** Tells that a unit's report has been submitted; {@code by} is shown to people. */
public record ReportSubmitted(
        long report, String project, String title, long period, String periodName, long unit, String by) {

    static ReportSubmitted of(ReportView report) {
        return new ReportSubmitted(
                report.id(),
                report.project().code(),
                report.project().title(),
                report.period().id(),
                report.period().name(),
                report.unit().id(),
                report.submittedBy());
    }
}
