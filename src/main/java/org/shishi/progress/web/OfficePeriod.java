package org.shishi.progress.web;

import java.util.List;
import org.shishi.period.ReportingPeriodView;
import org.springframework.data.domain.Page;

/**
 * One period as the office sees it.
 *
 * @param show which list is shown: {@code confirm}, {@code missing} or {@code told}
 * @param told the reports of the list that is shown; empty for {@code missing}
 * @param missing empty for the other lists
 */
record OfficePeriod(
        ReportingPeriodView period,
        String name,
        String show,
        Sums sums,
        Page<Told> told,
        List<Missing> missing,
        boolean mayConfirm,
        boolean mayRemind) {

    /** How many were asked, are told, missing, late, and wait for the office. */
    record Sums(int asked, int told, int missing, int late, long toConfirm) {}

    /** A report in a row; values formatted. */
    record Told(
            long id,
            String pick,
            String code,
            String title,
            String unit,
            String percent,
            String progress,
            String problems,
            String blocker,
            String coordination,
            String forecast,
            String state,
            String tone,
            boolean late,
            boolean unchanged,
            int flags,
            String insistence,
            String returnReason,
            String by) {}

    /** A unit that misses something. */
    record Missing(long id, String unit, int count, String projects, boolean late) {}
}
