package org.shishi.project;

import org.jspecify.annotations.Nullable;

/**
 * Narrows by how far the work is; what is not said does not narrow.
 *
 * @param indicator measured by a goal of this name, with or without its unit in brackets
 */
public record ProgressFilter(
        @Nullable Boolean started,
        @Nullable PercentBand band,
        @Nullable Pace pace,
        @Nullable String indicator) {

    /** Conditions on rows of the ledger of a day, with the parameters {@code asOf} and {@code benchmark}. */
    public static final String STARTED = "project_has_started(plan_sums, stage, started_on, percent)";

    public static final String PACE =
            "project_pace(light, plan_sums, stage, adopted_on, started_on, percent, :asOf, :benchmark)";

    public static final ProgressFilter ALL = new ProgressFilter(null, null, null, null);
}
