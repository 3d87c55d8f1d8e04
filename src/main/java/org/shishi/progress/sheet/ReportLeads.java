package org.shishi.progress.sheet;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The units that may report on a project: the one that leads it now, as on the form, and the one that led it in the period,
 * whose reports a sheet may bring late.
 */
record ReportLeads(Map<Long, Long> now, Map<Long, Map<Long, Long>> then) {

    Set<Long> of(long project, long period) {
        var units = new TreeSet<Long>();
        units.add(now.getOrDefault(project, 0L));
        units.add(then.getOrDefault(project, Map.of()).getOrDefault(period, now.getOrDefault(project, 0L)));
        return units;
    }
}
