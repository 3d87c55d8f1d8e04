package org.shishi.project;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.project.outcome.Satisfaction;

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
 * @param light the light on the day
 * @param caughtUp true: behind at the end of an earlier reporting period, and not any more
 * @param deadlineWithin at work, and the deadline is in so many days
 * @param lessThanVoted whether less than was voted is promised now, or was delivered by one that counts as complete
 * @param satisfaction what deputies say of it
 * @param progress how far the work is
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
        @Nullable Integer dueWithin,
        @Nullable Light light,
        @Nullable Boolean caughtUp,
        @Nullable Integer deadlineWithin,
        @Nullable Boolean lessThanVoted,
        @Nullable Satisfaction satisfaction,
        ProgressFilter progress) {

    /** The whole ledger of a year. */
    public static ProjectFilter of(int year, LocalDate asOf) {
        return new ProjectFilter(
                year,
                asOf,
                Set.of(),
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ProgressFilter.ALL);
    }

    public ProjectFilter with(Figure only) {
        return with(only, light, caughtUp, deadlineWithin, lessThanVoted, satisfaction);
    }

    public ProjectFilter with(Light only) {
        return with(figure, only, caughtUp, deadlineWithin, lessThanVoted, satisfaction);
    }

    public ProjectFilter with(ProgressFilter only) {
        return new ProjectFilter(
                year,
                asOf,
                levels,
                aspectId,
                leadUnitId,
                unitId,
                townshipId,
                stages,
                figure,
                forecastBeforeFestival,
                quota,
                blocker,
                q,
                dueWithin,
                light,
                caughtUp,
                deadlineWithin,
                lessThanVoted,
                satisfaction,
                only);
    }

    /** Those only that were behind and are not any more. */
    public ProjectFilter caughtUpOnes() {
        return with(figure, light, true, deadlineWithin, lessThanVoted, satisfaction);
    }

    public ProjectFilter withDeadlineIn(int days) {
        return with(figure, light, caughtUp, days, lessThanVoted, satisfaction);
    }

    /** Those only of which less than was voted is promised or delivered. */
    public ProjectFilter lessThanVotedOnes() {
        return with(figure, light, caughtUp, deadlineWithin, true, satisfaction);
    }

    public ProjectFilter with(Satisfaction only) {
        return with(figure, light, caughtUp, deadlineWithin, lessThanVoted, only);
    }

    private ProjectFilter with(
            @Nullable Figure figureOnly,
            @Nullable Light lightOnly,
            @Nullable Boolean caughtUpOnly,
            @Nullable Integer days,
            @Nullable Boolean less,
            @Nullable Satisfaction satisfactionOnly) {
        return new ProjectFilter(
                year,
                asOf,
                levels,
                aspectId,
                leadUnitId,
                unitId,
                townshipId,
                stages,
                figureOnly,
                forecastBeforeFestival,
                quota,
                blocker,
                q,
                dueWithin,
                lightOnly,
                caughtUpOnly,
                days,
                less,
                satisfactionOnly,
                progress);
    }
}
