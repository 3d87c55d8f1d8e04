package org.shishi.project.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Progress;

/**
 * What a confirmed report says of a project, to become facts of the day that it speaks of.
 *
 * @param project its code
 * @param forecast none: nothing is said, and what was forecast before stays
 * @param startedOn since when work goes on, where nothing of it was known
 * @param completedOn the day of completion, where the report tells one
 * @param results cumulative values by the names of indicators; names that the plan does not have are left out
 * @param reason what the timeline shows, such as the period's name
 */
public record TakeReport(
        String project,
        LocalDate on,
        Progress progress,
        @Nullable LocalDate forecast,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate completedOn,
        Map<String, BigDecimal> results,
        String reason) {}
