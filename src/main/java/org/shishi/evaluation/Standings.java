package org.shishi.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.evaluation.rule.EvaluationGrade;
import org.shishi.evaluation.rule.EvaluationSeries;
import org.shishi.evaluation.rule.EvaluationSeries.Member;
import org.shishi.evaluation.rule.GradeRule;
import org.shishi.evaluation.rule.RuleSet;

/** Ranks the units of a series among themselves and grades them; equals share a rank, and what it brings. */
final class Standings {

    private static final int DECIMALS = 2;

    private Standings() {}

    /**
     * @param scores of all units
     * @param vetoes by unit; whoever has one cannot be excellent
     */
    static List<Standing> of(RuleSet rules, Map<Long, List<UnitScore>> scores, Map<Long, Standing.Veto> vetoes) {
        return rules.series().stream()
                .flatMap(series -> of(rules, series, scores, vetoes).stream())
                .toList();
    }

    private record Sum(Member unit, BigDecimal total, BigDecimal raw, BigDecimal base, List<UnitScore> scores) {}

    private static List<Standing> of(
            RuleSet rules,
            EvaluationSeries series,
            Map<Long, List<UnitScore>> scores,
            Map<Long, Standing.Veto> vetoes) {
        var sums = series.members().stream()
                .map(unit -> sum(rules, series, unit, scores.getOrDefault(unit.id(), List.of())))
                .sorted(Comparator.comparing(Sum::total)
                        .reversed()
                        .thenComparing(one -> one.unit().code()))
                .toList();
        var floor = leastExcellent(rules.grades(), sums, vetoes);
        var standings = new ArrayList<Standing>();
        for (int i = 0; i < sums.size(); i++) {
            var one = sums.get(i);
            boolean equal = i > 0 && sums.get(i - 1).total().compareTo(one.total()) == 0;
            int rank = equal ? standings.get(i - 1).rank() : i + 1;
            var reached = rules.grades().of(one.total());
            boolean excellent = reached == EvaluationGrade.EXCELLENT
                    && !vetoes.containsKey(one.unit().id())
                    && floor != null
                    && one.total().compareTo(floor) >= 0;
            boolean lowered = reached == EvaluationGrade.EXCELLENT && !excellent;
            var veto = vetoes.get(one.unit().id());
            standings.add(new Standing(
                    one.unit(),
                    series.position(),
                    one.total(),
                    rules.most(series.position()),
                    one.raw(),
                    one.base(),
                    rank,
                    sums.size(),
                    lowered ? EvaluationGrade.GOOD : reached,
                    lowered && veto == null,
                    veto,
                    one.scores()));
        }
        return standings;
    }

    /** What does not apply to a unit counts neither among its points nor among those that it could have. */
    private static Sum sum(RuleSet rules, EvaluationSeries series, Member unit, List<UnitScore> scores) {
        var most = rules.most(series.position());
        var raw = BigDecimal.ZERO;
        var base = most;
        for (var score : scores) {
            if (score.applies()) {
                raw = raw.add(score.points());
            } else {
                base = base.subtract(rules.indicator(score.indicator()).most());
            }
        }
        return new Sum(unit, reckoned(raw, base, most), raw, base, scores);
    }

    private static BigDecimal reckoned(BigDecimal raw, BigDecimal base, BigDecimal most) {
        if (base.compareTo(most) == 0) {
            return raw;
        }
        return base.signum() <= 0 ? BigDecimal.ZERO : raw.multiply(most).divide(base, DECIMALS, RoundingMode.HALF_UP);
    }

    /** The total from which on a unit is excellent; none where nobody is. A tie that would be one too many is left out whole. */
    private static @Nullable BigDecimal leastExcellent(
            GradeRule grades, List<Sum> sums, Map<Long, Standing.Veto> vetoes) {
        var can = sums.stream()
                .filter(one -> !vetoes.containsKey(one.unit().id()))
                .map(Sum::total)
                .filter(total -> grades.of(total) == EvaluationGrade.EXCELLENT)
                .toList();
        int places = grades.places(sums.size());
        return can.stream()
                .filter(total -> can.stream()
                                .filter(other -> other.compareTo(total) >= 0)
                                .count()
                        <= places)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
