package org.shishi.progress;

import java.time.LocalDate;
import java.util.List;

/** Tells that the office reminds a unit of the reports that it has not sent: one event a unit, whatever their number. */
public record ReportReminded(
        long period,
        String periodName,
        LocalDate dueOn,
        long unit,
        String unitName,
        List<String> projects,
        String by) {}
