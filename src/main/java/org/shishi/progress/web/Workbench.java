package org.shishi.progress.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;

/**
 * The workbench in words, values formatted once so that its rows are lean.
 *
 * @param shown as many as somebody does before looking again; the others come when these are done
 * @param owed how many there are
 */
record Workbench(List<Line> shown, int owed, List<Sent> sent, long late, long returned, int asked) {

    /** Whether 无变化 can be said of any. */
    public boolean unchangeable() {
        return shown.stream().anyMatch(Line::unchangeable);
    }

    /**
     * One report that is owed.
     *
     * @param key as the form of 无变化 sends it
     * @param percent told last
     * @param unchangeable whether 无变化 can be said
     * @param reason why the office returned it, or empty
     */
    record Line(
            String key,
            String code,
            String title,
            String link,
            String history,
            ReportingPeriodView period,
            String periodName,
            String dueOn,
            boolean dueSure,
            boolean late,
            String percent,
            String last,
            boolean unchangeable,
            boolean draft,
            @Nullable String reason) {

        public boolean returned() {
            return reason != null;
        }
    }

    /** One report that was sent. */
    record Sent(
            long id,
            long version,
            String code,
            String title,
            String link,
            String periodName,
            String percent,
            String progress,
            String state,
            String tone,
            boolean noChange,
            boolean late,
            boolean withdrawable) {}
}
