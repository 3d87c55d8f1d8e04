package org.shishi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.evaluation.EvaluationFixtures.indicator;
import static org.shishi.evaluation.EvaluationFixtures.paper;
import static org.shishi.evaluation.EvaluationFixtures.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.evaluation.rule.GradeRule;
import org.shishi.evaluation.rule.PointDirection;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.evaluation.rule.RuleSets;
import org.shishi.evaluation.rule.SaveRuleSet;
import org.shishi.evaluation.rule.SaveRuleSet.IndicatorPlan;
import org.shishi.evaluation.rule.SaveRuleSet.SeriesPlan;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Rules by which nothing can be judged as they say are refused with what is wrong. */
@WholeApplication
class UnfitRulesTests {

    private static final List<SeriesPlan> SERIES = List.of(new SeriesPlan("部门", List.of("县交通运输局")));

    private EvaluationFixtures fixtures;

    @BeforeEach
    void fixtures(@Autowired ApplicationContext application) {
        fixtures = EvaluationFixtures.of(application);
    }

    @Autowired
    RuleSets rules;

    @Autowired
    ManualPoints points;

    private void refuses(String why, SaveRuleSet plan) {
        assertThatThrownBy(() -> rules.draft(fixtures.drafter(), plan)).hasMessageContaining(why);
        assertThat(rules.ofYear(fixtures.office(), plan.planYear())).isEmpty();
    }

    private SaveRuleSet of(IndicatorPlan... indicators) {
        return plan(fixtures.laterYear(), "", SERIES, List.of(indicators));
    }

    private static SaveRuleSet because(SaveRuleSet plan, String why) {
        return new SaveRuleSet(
                plan.planYear(),
                plan.reason(),
                why,
                plan.grades(),
                plan.objectionDays(),
                plan.series(),
                plan.indicators());
    }

    private static SaveRuleSet graded(SaveRuleSet plan, int excellent, int good, int passed) {
        return new SaveRuleSet(
                plan.planYear(),
                plan.reason(),
                plan.sumReason(),
                new GradeRule(BigDecimal.valueOf(excellent), BigDecimal.valueOf(good), BigDecimal.valueOf(passed), 50),
                plan.objectionDays(),
                plan.series(),
                plan.indicators());
    }

    @Test
    void gradesAreInOrderAndWithinReach() {
        var hundred = of(indicator("按时报送", PointSource.REPORT_LATE, PointDirection.DEDUCT, 100, "1"));
        refuses("evaluation.rules.grades.order", graded(hundred, 60, 75, 90));
        refuses("evaluation.rules.grades.order", graded(hundred, 90, 90, 60));
        refuses("evaluation.rules.grades.order", graded(hundred, 90, 60, 60));
        refuses("evaluation.rules.excellent.beyond", graded(hundred, 500, 75, 60));
        assertThat(rules.draft(fixtures.drafter(), graded(hundred, 100, 75, 60)))
                .isPositive();
    }

    @Test
    void theReasonIsKeptWhereThePointsAreNotAHundred() {
        var much = of(indicator("按时报送", PointSource.REPORT_LATE, PointDirection.DEDUCT, 500, "1"));
        refuses("evaluation.rules.sum", because(much, " "));
        var hundred = of(indicator("按时报送", PointSource.REPORT_LATE, PointDirection.DEDUCT, 100, "1"));
        refuses("evaluation.rules.sum.hundred", because(hundred, "多余的原因"));
        long id = rules.draft(fixtures.drafter(), because(much, "含加分项"));
        assertThat(rules.get(fixtures.office(), id).sumReason()).isEqualTo("含加分项");
        assertThat(rules.get(fixtures.office(), id).ofHundred()).isFalse();
        rules.change(fixtures.drafter(), id, 0L, because(much, "另含奖励分"));
        assertThat(rules.get(fixtures.office(), id).sumReason()).isEqualTo("另含奖励分");
    }

    @Test
    void aCaseMovesNoMoreThanThereIsAndAShareIsOfSomething() {
        var rest = indicator("按时报送", PointSource.REPORT_LATE, PointDirection.DEDUCT, 95, "1");
        refuses(
                "evaluation.rules.each.beyond",
                of(rest, indicator("函件", PointSource.NOTICE_OVERDUE, PointDirection.DEDUCT, 10, "50")));
        var without = Arrays.stream(PointSource.values())
                .filter(source -> source != PointSource.MANUAL && !source.hasWhole())
                .toList();
        assertThat(without).contains(PointSource.SUPERIOR_CRITICISM, PointSource.SUPERIOR_PRAISE);
        for (var source : without) {
            refuses("evaluation.rules.share", of(rest, indicator("通报", source, PointDirection.DEDUCT, 5, null)));
        }
    }

    @Test
    void theYearOfRulesStaysAndADayByHandIsInIt() {
        int year = fixtures.laterYear();
        long id = rules.draft(fixtures.drafter(), plan(year, ""));
        assertThatThrownBy(() -> rules.change(fixtures.drafter(), id, 0L, plan(fixtures.laterYear(), "")))
                .hasMessageContaining("evaluation.rules.year");
        rules.enforce(fixtures.office(), id, rules.get(fixtures.office(), id).version());
        for (var day : List.of(LocalDate.of(year - 1, 12, 31), LocalDate.of(year + 1, 1, 1))) {
            var point =
                    new SaveManualPoint(year, "工作创新", fixtures.unit("县交通运输局").id(), BigDecimal.ONE, day, "推广");
            assertThatThrownBy(() -> points.enter(fixtures.drafter(), point, paper()))
                    .hasMessageContaining("evaluation.manual.day");
        }
    }
}
