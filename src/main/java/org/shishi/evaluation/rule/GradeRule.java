package org.shishi.evaluation.rule;

import java.math.BigDecimal;

/**
 * From how many points on a unit is excellent, good or passed.
 *
 * @param excellentShare at most so many of a hundred of a series are excellent
 */
public record GradeRule(BigDecimal excellent, BigDecimal good, BigDecimal passed, int excellentShare) {

    private static final int HUNDRED = 100;

    public EvaluationGrade of(BigDecimal points) {
        if (points.compareTo(excellent) >= 0) {
            return EvaluationGrade.EXCELLENT;
        }
        if (points.compareTo(good) >= 0) {
            return EvaluationGrade.GOOD;
        }
        return points.compareTo(passed) >= 0 ? EvaluationGrade.PASSED : EvaluationGrade.FAILED;
    }

    /** How many of a series can be excellent. */
    public int places(int units) {
        return units * excellentShare / HUNDRED;
    }
}
