package org.shishi.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.evaluation.rule.EvaluationGrade;
import org.shishi.evaluation.rule.EvaluationSeries.Member;

/**
 * Where a unit stands in its series.
 *
 * @param most what it could have at most
 * @param rank shared by those who have as many points; the next ones are skipped: 1, 2, 2, 4
 * @param among how many units its series has
 * @param held whether it has the points to be excellent, and is not, since no more of the series can be
 * @param veto what stands against its being excellent; none where nothing does
 * @param scores for each indicator of the series, in their order
 */
public record Standing(
        Member unit,
        int series,
        BigDecimal total,
        BigDecimal most,
        int rank,
        int among,
        EvaluationGrade grade,
        boolean held,
        @Nullable Veto veto,
        List<UnitScore> scores) {

    /** A veto that stands against the unit, as it was called, and where it can be read. */
    public record Veto(String words, String link) {}
}
