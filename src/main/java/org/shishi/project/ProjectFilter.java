package org.shishi.project;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the ledger of a year as of a day; what is not said does not narrow.
 *
 * @param asOf the day whose facts count; today or later: the ledger as it is
 * @param levels none: all
 * @param aspectId 0: those that belong to none
 * @param leadUnitId leads
 * @param unitId leads or is responsible
 * @param townshipId leads, is responsible, or has a site there
 * @param figure the figure, or the timeliness, in which it counts
 * @param forecastBeforeFestival whether its forecast, or else its deadline, lies by the eve of the festival; finished ones
 *     are left out
 * @param quota whether it has a fixed quota
 * @param q words in code, title or content; all must occur
 * @param dueWithin expected within so many days, and not finished
 */
public record ProjectFilter(
        int year,
        LocalDate asOf,
        Set<Level> levels,
        @Nullable Long aspectId,
        @Nullable Long leadUnitId,
        @Nullable Long unitId,
        @Nullable Long townshipId,
        Set<Stage> stages,
        @Nullable Figure figure,
        @Nullable Boolean forecastBeforeFestival,
        @Nullable Boolean quota,
        @Nullable Blocker blocker,
        @Nullable String q,
        @Nullable Integer dueWithin) {

    /** The whole ledger of a year. */
    public static ProjectFilter of(int year, LocalDate asOf) {
        return new ProjectFilter(
                year, asOf, Set.of(), null, null, null, null, Set.of(), null, null, null, null, null, null);
    }

    public ProjectFilter with(Figure only) {
        return new ProjectFilter(
                year,
                asOf,
                levels,
                aspectId,
                leadUnitId,
                unitId,
                townshipId,
                stages,
                only,
                forecastBeforeFestival,
                quota,
                blocker,
                q,
                dueWithin);
    }
}
