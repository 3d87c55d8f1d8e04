package org.shishi.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row behind a point, as it was on the day of computing.
 *
 * @param code of project, report, notice or finding
 * @param link where the record is today
 * @param points by how much it moves the points; none where only the share of all rows does
 * @param struck whether it does not count any more, by a decision on an objection
 */
public record EvaluationCase(
        String code,
        @Nullable LocalDate heldOn,
        String words,
        String link,
        @Nullable BigDecimal points,
        boolean struck) {

    EvaluationCase(String code, @Nullable LocalDate heldOn, String words, String link, @Nullable BigDecimal points) {
        this(code, heldOn, words, link, points, false);
    }

    EvaluationCase moving(@Nullable BigDecimal by) {
        return new EvaluationCase(code, heldOn, words, link, by);
    }

    static BigDecimal sum(List<EvaluationCase> cases) {
        return cases.stream()
                .filter(one -> !one.struck())
                .map(one -> Objects.requireNonNullElse(one.points(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
