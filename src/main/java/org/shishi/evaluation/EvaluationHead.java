package org.shishi.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One computing of a year's points.
 *
 * @param number the first one of the year 1
 * @param objectionsUntil the last day on which a unit may object; none before it is published
 */
public record EvaluationHead(
        long id,
        long version,
        int planYear,
        int number,
        long rulesId,
        int rulesNumber,
        LocalDate asOf,
        String computedBy,
        LocalDate computedOn,
        String publishedBy,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate objectionsUntil,
        EvaluationState state) {

    public boolean published() {
        return publishedOn != null;
    }

    /** Those of a year, the newest first, as they stood on a day. */
    static List<EvaluationHead> on(LocalDate day, List<EvaluationHead> all, @Nullable YearFreeze freeze) {
        var then = new ArrayList<EvaluationHead>();
        for (var one : all) {
            if (!one.computedOn.isAfter(day)) {
                then.add(one.back(day, then, freeze));
            }
        }
        return then;
    }

    private EvaluationHead back(LocalDate day, List<EvaluationHead> newer, @Nullable YearFreeze freeze) {
        boolean shown = publishedOn != null && !publishedOn.isAfter(day);
        var now = shown ? EvaluationState.PUBLISHED : EvaluationState.COMPUTED;
        if (newer.stream().anyMatch(one -> one.published() || !shown)) {
            now = EvaluationState.REPLACED;
        } else if (state == EvaluationState.FROZEN && freeze != null && freeze.frozenBy(day)) {
            now = EvaluationState.FROZEN;
        }
        return new EvaluationHead(
                id,
                version,
                planYear,
                number,
                rulesId,
                rulesNumber,
                asOf,
                computedBy,
                computedOn,
                shown ? publishedBy : "",
                shown ? publishedOn : null,
                shown ? objectionsUntil : null,
                now);
    }

    /** That day, or the one on which it was computed where that is later: before, there is nothing to show. */
    LocalDate from(LocalDate day) {
        return day.isBefore(computedOn) ? computedOn : day;
    }

    public boolean running() {
        return state == EvaluationState.COMPUTED || state == EvaluationState.PUBLISHED;
    }
}
