package org.shishi.evaluation;

import java.math.BigDecimal;
import org.shishi.evaluation.rule.EvaluationSeries.Member;

/**
 * The points of a unit for one indicator.
 *
 * @param asked out of how many
 * @param cases how many of them moved the points, those aside that were struck out since
 * @param computed the points as they were computed
 * @param points the same after objections that were upheld
 * @param applies whether it counts; it does not where its share would be one of nothing
 */
public record UnitScore(
        long id,
        Member unit,
        int indicator,
        int asked,
        int cases,
        BigDecimal computed,
        BigDecimal points,
        boolean applies) {

    public boolean adjusted() {
        return points.compareTo(computed) != 0;
    }
}
