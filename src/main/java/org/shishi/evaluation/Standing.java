package org.shishi.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.evaluation.rule.EvaluationGrade;
import org.shishi.evaluation.rule.EvaluationSeries.Member;

/**
 * Where a unit stands in its series.
 *
 * @param total what it counts with: its points, reckoned to the most of the series where an indicator does not apply
 * @param most what a unit of the series can have at most
 * @param raw the sum of its points
 * @param base what they could be at most
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
        BigDecimal raw,
        BigDecimal base,
        int rank,
        int among,
        EvaluationGrade grade,
        boolean held,
        @Nullable Veto veto,
        List<UnitScore> scores) {

    /** Whether some indicator does not apply to it. */
    public boolean reckoned() {
        return base.compareTo(most) != 0;
    }

    /** A veto that stands against the unit, as it was called, and where it can be read. */
    public record Veto(String words, String link) {}
}
