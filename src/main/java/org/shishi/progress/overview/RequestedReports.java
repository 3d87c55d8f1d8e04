package org.shishi.progress.overview;

import org.shishi.progress.ReportingUnit;

/** How many forms the county asked of a unit in a month, by their due date: shown to all, so that it stays few. */
public record RequestedReports(ReportingUnit unit, int asked, int told) {}
