package org.shishi.evaluation.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rule set: what is judged, from which rows, and by how much.
 *
 * @param most where deducting begins and adding ends
 * @param least where deducting ends and adding begins
 * @param each how much a case moves; none: all cases together by their share of what was asked
 * @param series the places of the series it holds for; none: all
 */
public record ScoredIndicator(
        int position,
        String name,
        PointSource source,
        PointDirection direction,
        BigDecimal most,
        BigDecimal least,
        @Nullable BigDecimal each,
        List<Integer> series) {

    private static final int DECIMALS = 2;

    public boolean holdsFor(int place) {
        return series.isEmpty() || series.contains(place);
    }

    public boolean byShare() {
        return source != PointSource.MANUAL && each == null;
    }

    public boolean manual() {
        return source == PointSource.MANUAL;
    }

    /** Whether it says anything of a unit from which so much was asked: a share of nothing is no share. */
    public boolean applies(int asked) {
        return !byShare() || asked > 0;
    }

    /**
     * The points for so many cases.
     *
     * @param moved by how much they move the points, each for itself
     * @param asked out of how many they are
     */
    public BigDecimal points(int cases, BigDecimal moved, int asked) {
        var by = byShare() ? share(cases, asked) : moved;
        var points = direction == PointDirection.DEDUCT ? most.subtract(by) : least.add(by);
        return within(points).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** No more than the most and no less than the least. */
    public BigDecimal within(BigDecimal points) {
        return points.min(most).max(least);
    }

    /** Nothing asked, nothing moved. */
    private BigDecimal share(int cases, int asked) {
        return asked == 0
                ? BigDecimal.ZERO
                : most.subtract(least)
                        .multiply(BigDecimal.valueOf(cases))
                        .divide(BigDecimal.valueOf(asked), DECIMALS, RoundingMode.HALF_UP);
    }
}
