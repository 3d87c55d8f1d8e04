package org.shishi.assessment.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.shishi.shared.Lot;
import org.shishi.vote.count.MajorityBase;
import org.shishi.vote.count.SheetFinding;

/** What holds for the grade of whatever deputies answer, and at every boundary of a rule. */
class GradePropertyTests {

    private static final AssessmentRule USUAL = AssessmentRule.usual();

    private static AssessmentRule rule(
            BigDecimal satisfied, boolean exactly, BigDecimal fairly, boolean exactlyFairly) {
        return new AssessmentRule(MajorityBase.ALL_DEPUTIES, satisfied, exactly, fairly, exactlyFairly, false);
    }

    private static Grade grade(AssessmentRule rule, int base, int satisfied, int fairly) {
        return rule.grade(base, new SatisfactionSheet.Line(1, satisfied, fairly, 0, 0));
    }

    @Example
    void exactlyHalfIsSatisfiedButNotFairlySatisfied() {
        assertThat(grade(USUAL, 60, 30, 0)).isEqualTo(Grade.SATISFIED);
        assertThat(grade(USUAL, 60, 29, 1)).isEqualTo(Grade.DISSATISFIED);
        assertThat(grade(USUAL, 60, 29, 2)).isEqualTo(Grade.FAIRLY_SATISFIED);
        assertThat(grade(USUAL, 61, 31, 0)).isEqualTo(Grade.SATISFIED);
        assertThat(grade(USUAL, 61, 30, 1)).isEqualTo(Grade.FAIRLY_SATISFIED);
        assertThat(grade(USUAL, 61, 30, 0)).isEqualTo(Grade.DISSATISFIED);
    }

    @Property(tries = 1000, seed = "20240105")
    void exactHalvesFollowTheirSettings(
            @ForAll @IntRange(min = 1, max = 2000) int half, @ForAll boolean exactly, @ForAll boolean exactlyFairly) {
        var fifty = new BigDecimal("50.00");
        var rule = rule(fifty, exactly, fifty, exactlyFairly);
        var below = exactlyFairly ? Grade.FAIRLY_SATISFIED : Grade.DISSATISFIED;
        assertThat(grade(rule, 2 * half, half, 0)).isEqualTo(exactly ? Grade.SATISFIED : below);
        assertThat(grade(rule, 2 * half, half - 1, 1)).isEqualTo(below);
        assertThat(grade(rule, 2 * half, half + 1, 0)).isEqualTo(Grade.SATISFIED);
        assertThat(grade(rule, 2 * half, half - 1, 2)).isEqualTo(Grade.FAIRLY_SATISFIED);
        assertThat(grade(rule, 2 * half, half - 1, 0)).isEqualTo(Grade.DISSATISFIED);
    }

    /** Around the boundary of any share: one vote less is not enough, one vote more is; no rounding decides. */
    @Property(tries = 2000, seed = "20240105")
    void oneVoteDecidesAtEveryBoundary(
            @ForAll @IntRange(min = 1, max = 5000) int base,
            @ForAll @IntRange(min = 1, max = 10000) int hundredths,
            @ForAll boolean exactly) {
        var percent = BigDecimal.valueOf(hundredths, 2);
        var rule = rule(percent, exactly, percent, exactly);
        long product = (long) hundredths * base;
        boolean whole = product % 10000 == 0;
        int first = (int) (whole && exactly ? product / 10000 : product / 10000 + 1);
        if (first <= base) {
            assertThat(grade(rule, base, first, 0)).isEqualTo(Grade.SATISFIED);
            assertThat(grade(rule, base, 0, first)).isEqualTo(Grade.FAIRLY_SATISFIED);
        }
        if (first > 0) {
            assertThat(grade(rule, base, first - 1, 0)).isEqualTo(Grade.DISSATISFIED);
            assertThat(grade(rule, base, 0, first - 1)).isEqualTo(Grade.DISSATISFIED);
        }
    }

    @Property(tries = 1000, seed = "20240105")
    void anotherSatisfiedVoteNeverMakesTheGradeWorse(
            @ForAll @IntRange(min = 1, max = 300) int base,
            @ForAll @IntRange(min = 0, max = 299) int satisfied,
            @ForAll @IntRange(min = 0, max = 299) int fairly) {
        assertThat(grade(USUAL, base, satisfied + 1, fairly).ordinal())
                .isLessThanOrEqualTo(grade(USUAL, base, satisfied, fairly).ordinal());
    }

    @Property(tries = 1000, seed = "20240105")
    void onlySheetsThatAddUpAreTaken(
            @ForAll @IntRange(min = 0, max = 100) int satisfied,
            @ForAll @IntRange(min = 0, max = 100) int fairly,
            @ForAll @IntRange(min = 0, max = 100) int dissatisfied,
            @ForAll @IntRange(min = 0, max = 100) int abstain,
            @ForAll @IntRange(min = -3, max = 3) int apart) {
        var line = new SatisfactionSheet.Line(1, satisfied, fairly, dissatisfied, abstain);
        int valid = Math.max(0, line.answers() + apart);
        var sheet = new SatisfactionSheet(500, 500, 500, valid, valid, 0, List.of(line));
        assertThat(SatisfactionChecks.of(500, List.of(1), sheet))
                .filteredOn(SheetFinding::refused)
                .hasSize(valid == line.answers() ? 0 : 1);
    }

    @Property(tries = 200, seed = "20240105")
    void theLotComesOutTheSameAgain(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int many) {
        var names = java.util.stream.IntStream.range(0, 20)
                .mapToObj("代表%d"::formatted)
                .toList();
        var drawn = Lot.draw(String.valueOf(seed), names, many);
        assertThat(drawn).hasSize(many).doesNotHaveDuplicates().isSubsetOf(names);
        assertThat(Lot.draw(String.valueOf(seed), names, many)).isEqualTo(drawn);
    }
}
