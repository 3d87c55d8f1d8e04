package org.shishi.evaluation;

import java.time.LocalDate;
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

    public boolean running() {
        return state == EvaluationState.COMPUTED || state == EvaluationState.PUBLISHED;
    }
}
