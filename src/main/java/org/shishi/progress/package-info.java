/**
 * Progress reports: what units report of their projects in each period, and how the county office confirms or returns it.
 * What was confirmed becomes facts of the ledger on the report's own day.
 *
 * <p>Tables {@code progress_report} and those that begin so (indicator values, sites, flags); {@code progress_reminder}. The
 * function {@code progress_asked} says who is asked, and reads the ledger's {@code project_as_of}. Events out:
 * {@link org.shishi.progress.ReportReturned} and {@link org.shishi.progress.ReportReminded}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "brought",
            "unit",
            "calendar",
            "period",
            "sheet",
            "sheet::door",
            "sheet::reading",
            "file",
            "project",
            "project::entry",
            "project::ledger",
            "project::promise",
            "project::span",
            "frame"
        })
package org.shishi.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
