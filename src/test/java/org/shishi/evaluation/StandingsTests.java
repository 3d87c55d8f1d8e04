package org.shishi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shishi.evaluation.rule.EvaluationGrade;
import org.shishi.evaluation.rule.EvaluationSeries;
import org.shishi.evaluation.rule.EvaluationSeries.Member;
import org.shishi.evaluation.rule.GradeRule;
import org.shishi.evaluation.rule.PointDirection;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.evaluation.rule.RuleSet;
import org.shishi.evaluation.rule.ScoredIndicator;

/** Points, ranks and grades, whatever was found. */
class StandingsTests {

    private static final Standing.Veto VETO = new Standing.Veto("虚报", "/vetoes/1");

    private static RuleSet rules(int units, int share, List<ScoredIndicator> indicators) {
        var members = IntStream.range(0, units)
                .mapToObj(i -> new Member(i + 1, "U%02d".formatted(i), "单位" + i))
                .toList();
        var grades = new GradeRule(BigDecimal.valueOf(90), BigDecimal.valueOf(75), BigDecimal.valueOf(60), share);
        return new RuleSet(
                1,
                0,
                2023,
                1,
                "",
                "",
                grades,
                5,
                null,
                "",
                LocalDate.EPOCH,
                "",
                LocalDate.EPOCH,
                List.of(new EvaluationSeries(1, "部门", members)),
                indicators);
    }

    private static ScoredIndicator indicator(int position, PointDirection direction, int least, int most, String each) {
        return new ScoredIndicator(
                position,
                "分" + position,
                PointSource.REPORT_LATE,
                direction,
                BigDecimal.valueOf(most),
                BigDecimal.valueOf(least),
                each == null ? null : new BigDecimal(each),
                List.of());
    }

    /** Units with these totals. */
    private static List<Standing> of(int share, Map<Long, Standing.Veto> vetoes, int... totals) {
        var rules = rules(totals.length, share, List.of(indicator(1, PointDirection.ADD, 0, 100, "1")));
        var scores = new HashMap<Long, List<UnitScore>>();
        for (int i = 0; i < totals.length; i++) {
            var total = BigDecimal.valueOf(totals[i]);
            scores.put(
                    i + 1L,
                    List.of(new UnitScore(i, new Member(i + 1, "", ""), 1, totals[i], totals[i], total, total, true)));
        }
        return Standings.of(rules, scores, vetoes);
    }

    @Test
    void equalsShareARankAndTheNextIsSkipped() {
        assertThat(of(100, Map.of(), 80, 95, 90, 90)).extracting(Standing::rank).containsExactly(1, 2, 2, 4);
    }

    @Test
    void noMoreThanTheShareAreExcellentAndATieIsNotSplit() {
        assertThat(of(50, Map.of(), 99, 98, 97, 96))
                .extracting(Standing::grade)
                .containsExactly(
                        EvaluationGrade.EXCELLENT,
                        EvaluationGrade.EXCELLENT,
                        EvaluationGrade.GOOD,
                        EvaluationGrade.GOOD);
        assertThat(of(50, Map.of(), 99, 98, 98, 96))
                .extracting(Standing::grade)
                .containsExactly(
                        EvaluationGrade.EXCELLENT, EvaluationGrade.GOOD, EvaluationGrade.GOOD, EvaluationGrade.GOOD);
        assertThat(of(50, Map.of(), 99, 98, 98, 96).get(1).held()).isTrue();
    }

    @Test
    void whoeverHasAVetoIsNotExcellentAndTakesNobodysPlace() {
        var standings = of(50, Map.of(1L, VETO), 99, 98, 97, 80);
        assertThat(standings)
                .extracting(Standing::grade)
                .containsExactly(
                        EvaluationGrade.GOOD,
                        EvaluationGrade.EXCELLENT,
                        EvaluationGrade.EXCELLENT,
                        EvaluationGrade.GOOD);
        assertThat(standings.get(0).veto()).isEqualTo(VETO);
        assertThat(standings.get(0).held()).isFalse();
        assertThat(standings.get(0).rank()).isEqualTo(1);
    }

    @Test
    void gradesBeginAtTheirPoints() {
        assertThat(of(100, Map.of(), 90, 89, 75, 74, 60, 59))
                .extracting(Standing::grade)
                .containsExactly(
                        EvaluationGrade.EXCELLENT,
                        EvaluationGrade.GOOD,
                        EvaluationGrade.GOOD,
                        EvaluationGrade.PASSED,
                        EvaluationGrade.PASSED,
                        EvaluationGrade.FAILED);
    }

    @Test
    void pointsStayBetweenLeastAndMost() {
        var random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            int most = 1 + random.nextInt(50);
            int least = -random.nextInt(20);
            int asked = random.nextInt(40);
            int cases = asked == 0 ? 0 : random.nextInt(asked + 1);
            var each = random.nextBoolean() ? null : "0." + (1 + random.nextInt(9));
            for (var direction : PointDirection.values()) {
                var one = indicator(1, direction, least, most, each);
                var moved = each == null ? BigDecimal.ZERO : new BigDecimal(each).multiply(BigDecimal.valueOf(cases));
                var points = one.points(cases, moved, asked);
                assertThat(points).isBetween(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
                assertThat(points.scale()).isEqualTo(2);
                var start = BigDecimal.valueOf(direction == PointDirection.DEDUCT ? most : least);
                if (cases == 0) {
                    assertThat(points).isEqualByComparingTo(start);
                } else if (each == null && cases == asked) {
                    assertThat(points)
                            .isEqualByComparingTo(
                                    BigDecimal.valueOf(direction == PointDirection.DEDUCT ? least : most));
                }
            }
        }
    }

    @Test
    void totalsAreTheSumsAndRanksAreOneMoreThanThoseAbove() {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            int[] totals = random.ints(1 + random.nextInt(12), 40, 101).toArray();
            int share = random.nextInt(101);
            var standings = of(share, random.nextBoolean() ? Map.of() : Map.of(1L, VETO), totals);
            for (var one : standings) {
                assertThat(one.total())
                        .isEqualByComparingTo(
                                one.scores().stream().map(UnitScore::points).reduce(BigDecimal.ZERO, BigDecimal::add));
                long above = standings.stream()
                        .filter(other -> other.total().compareTo(one.total()) > 0)
                        .count();
                assertThat(one.rank()).isEqualTo(above + 1);
            }
            assertThat(standings.stream().filter(one -> one.grade() == EvaluationGrade.EXCELLENT))
                    .hasSizeLessThanOrEqualTo(totals.length * share / 100);
        }
    }
}
