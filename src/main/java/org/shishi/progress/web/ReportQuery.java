package org.shishi.progress.web;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.progress.ReportFilter;
import org.shishi.progress.ReportState;

/**
 * What the list of reports is narrowed by.
 *
 * @param period its code
 * @param unit its id
 * @param project its code
 */
record ReportQuery(
        @Nullable String period,
        @Nullable Long unit,
        @Nullable String project,
        @Nullable Set<ReportState> state,
        @Nullable Boolean late,
        @Nullable Boolean flagged) {

    ReportFilter filter(int year, @Nullable Long periodId) {
        return new ReportFilter(
                year,
                periodId,
                unit,
                project,
                Objects.requireNonNullElse(state, Set.of()),
                Boolean.TRUE.equals(late),
                Boolean.TRUE.equals(flagged),
                null);
    }
}
