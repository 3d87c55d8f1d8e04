package org.shishi.evaluation.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule set as it is drafted.
 *
 * @param reason why there is another version; empty for the first
 * @param sumReason why the points of a series are not a hundred; empty where they are
 * @param objectionDays working days in which a unit may object
 */
public record SaveRuleSet(
        int planYear,
        String reason,
        String sumReason,
        GradeRule grades,
        int objectionDays,
        List<SeriesPlan> series,
        List<IndicatorPlan> indicators) {

    /** @param units as tables write them */
    public record SeriesPlan(String name, List<String> units) {}

    /** @param series names; none: all */
    public record IndicatorPlan(
            String name,
            @Nullable PointSource source,
            @Nullable PointDirection direction,
            @Nullable BigDecimal most,
            @Nullable BigDecimal least,
            @Nullable BigDecimal each,
            List<String> series) {}
}
