package org.shishi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.evaluation.EvaluationFixtures.indicator;
import static org.shishi.evaluation.EvaluationFixtures.paper;
import static org.shishi.evaluation.EvaluationFixtures.plan;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.evaluation.rule.PointDirection;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.evaluation.rule.RuleSets;
import org.shishi.evaluation.rule.SaveRuleSet.SeriesPlan;
import org.shishi.testing.RoughApplication;
import org.shishi.veto.Vetoes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an evaluation refuses, with its reason and without writing anything. */
@RoughApplication
class EvaluationRefusalsTests {

    private EvaluationFixtures fixtures;

    @BeforeEach
    void fixtures(@Autowired ApplicationContext application) {
        fixtures = EvaluationFixtures.of(application);
    }

    @Autowired
    RuleSets rules;

    @Autowired
    EvaluationRuns runs;

    @Autowired
    Evaluations evaluations;

    @Autowired
    ManualPoints points;

    @Autowired
    Objections objections;

    @Autowired
    YearFreezes freezes;

    @Autowired
    Vetoes vetoes;

    @Autowired
    JdbcClient jdbc;

    private long written() {
        return jdbc.sql("""
                        select (select count(*) from evaluation_rules) + (select count(*) from evaluation_indicator)
                            + (select count(*) from evaluation_series_unit) + (select count(*) from evaluation)
                            + (select count(*) from evaluation_score) + (select count(*) from evaluation_case)
                            + (select count(*) from evaluation_manual) + (select count(*) from evaluation_manual where confirmed is not null)
                            + (select count(*) from evaluation_objection) + (select count(*) from evaluation_objection where upheld is not null)
                            + (select count(*) from evaluation_struck) + (select count(*) from evaluation_freeze)
                            + (select count(*) from evaluation_freeze where hash is not null) + (select count(*) from evaluation_result)""").query(Long.class).single();
    }

    private void refuses(String why, ThrowingCallable act) {
        long before = written();
        assertThatThrownBy(act).hasMessageContaining(why);
        assertThat(written()).as(why).isEqualTo(before);
    }

    @Test
    void rulesWithoutPointsOrWithAUnitTwiceAreNone() {
        int year = fixtures.laterYear();
        var office = fixtures.office();
        var series = List.of(new SeriesPlan("部门", List.of("县交通运输局")));
        var reports = indicator("按时报送", PointSource.REPORT_LATE, PointDirection.DEDUCT, 100, "1");
        refuses("evaluation.rules.points.none", () -> rules.draft(office, plan(year, "", series, List.of())));
        refuses("evaluation.rules.series.none", () -> rules.draft(office, plan(year, "", List.of(), List.of(reports))));
        refuses(
                "evaluation.rules.unit.twice",
                () -> rules.draft(
                        office,
                        plan(
                                year,
                                "",
                                List.of(series.get(0), new SeriesPlan("重点部门", List.of("县交通运输局"))),
                                List.of(reports))));
        refuses(
                "evaluation.rules.unit.twice",
                () -> rules.draft(
                        office,
                        plan(year, "", List.of(new SeriesPlan("部门", List.of("县交通运输局", "交通运输局"))), List.of(reports))));
        refuses(
                "evaluation.rules.unit.unknown",
                () -> rules.draft(
                        office, plan(year, "", List.of(new SeriesPlan("部门", List.of("无此单位"))), List.of(reports))));
        refuses(
                "evaluation.rules.series.unjudged",
                () -> rules.draft(
                        office,
                        plan(
                                year,
                                "",
                                List.of(series.get(0), new SeriesPlan("街道", List.of("瓯南街道"))),
                                List.of(indicator(
                                        "按时报送", PointSource.REPORT_LATE, PointDirection.DEDUCT, 100, "1", "部门")))));
        refuses(
                "evaluation.rules.room",
                () -> rules.draft(
                        office,
                        plan(
                                year,
                                "",
                                series,
                                List.of(indicator("按时报送", PointSource.REPORT_LATE, PointDirection.DEDUCT, 0, "1")))));
        refuses(
                "evaluation.rules.indicator.twice",
                () -> rules.draft(office, plan(year, "", series, List.of(reports, reports))));
        refuses(
                "evaluation.rules.reason.first",
                () -> rules.draft(office, plan(year, "没有理由", series, List.of(reports))));
    }

    @Test
    void rulesInForceStayAndTheNextVersionSaysWhy() {
        int year = fixtures.year();
        var first = fixtures.enforced(plan(year, ""));
        long shown = fixtures.published(year);
        refuses(
                "evaluation.rules.in-force",
                () -> rules.change(fixtures.drafter(), first.id(), first.version(), plan(year, "")));
        refuses("evaluation.rules.reason", () -> rules.draft(fixtures.drafter(), plan(year, "")));
        assertThatThrownBy(() -> jdbc.sql("update evaluation_indicator set most = 50 where rules_id = ?")
                        .param(first.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        var second = fixtures.enforced(plan(year, "会议决定加大报送分值"));
        assertThat(second.number()).isEqualTo(2);
        assertThat(evaluations.get(fixtures.office(), shown).rules().number()).isEqualTo(1);
        long draft = rules.draft(fixtures.drafter(), plan(year, "再改"));
        refuses("evaluation.rules.drafted", () -> rules.draft(fixtures.drafter(), plan(year, "再改")));
        refuses(
                "evaluation.rules.second",
                () -> rules.enforce(
                        fixtures.drafter(),
                        draft,
                        rules.get(fixtures.office(), draft).version()));
    }

    @Test
    void pointsAreNeverTypedOver() {
        int year = fixtures.year();
        fixtures.enforced(plan(year, ""));
        long id = fixtures.published(year);
        for (var sql : List.of(
                "update evaluation_score set points = 100 where evaluation_id = " + id,
                "delete from evaluation_score where evaluation_id = " + id,
                "update evaluation set as_of = as_of + 1 where id = " + id,
                "delete from evaluation where id = " + id)) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aPointByHandWantsEvidenceAReasonAndAnotherPerson() {
        int year = fixtures.year();
        refuses(
                "evaluation.rules.missing",
                () -> points.enter(fixtures.drafter(), fixtures.innovation(year, "1"), paper()));
        fixtures.enforced(plan(year, ""));
        refuses(
                "evaluation.manual.evidence",
                () -> points.enter(fixtures.drafter(), fixtures.innovation(year, "1"), List.of()));
        refuses(
                "evaluation.manual.points",
                () -> points.enter(fixtures.drafter(), fixtures.innovation(year, "6"), paper()));
        var late =
                new SaveManualPoint(year, "按时报送", fixtures.unit("县交通运输局").id(), BigDecimal.ONE, fixtures.today(), "补分");
        refuses("evaluation.manual.indicator", () -> points.enter(fixtures.drafter(), late, paper()));
        var stranger =
                new SaveManualPoint(year, "工作创新", fixtures.unit("县府办").id(), BigDecimal.ONE, fixtures.today(), "全县推广");
        refuses("evaluation.manual.unit", () -> points.enter(fixtures.drafter(), stranger, paper()));

        long id = points.enter(fixtures.drafter(), fixtures.innovation(year, "1"), paper());
        refuses("evaluation.manual.second", () -> points.answer(fixtures.drafter(), id, 0L, true, ""));
        refuses("evaluation.manual.refused.reason", () -> points.answer(fixtures.office(), id, 0L, false, ""));
        points.answer(fixtures.office(), id, 0L, false, "未推广");
        refuses("evaluation.manual.answered", () -> points.answer(fixtures.office(), id, 1L, true, ""));
        long computed = fixtures.computed(year);
        assertThat(evaluations
                        .unit(
                                fixtures.office(),
                                computed,
                                fixtures.unit("县交通运输局").code())
                        .standing()
                        .total())
                .isEqualByComparingTo("95");
    }

    @Test
    void anObjectionIsRaisedOnceInTimeAndDecidedByAnother() {
        int year = fixtures.year();
        var department = fixtures.actor("department");
        var code = fixtures.unit("县交通运输局").code();
        fixtures.enforced(plan(year, ""));
        long late = fixtures.closedToObjections(year);
        refuses("evaluation.objection.late", () -> objections.object(department, late, code, 1, "不实", List.of()));

        int other = fixtures.year();
        long id = fixtures.objected(other);
        refuses("evaluation.objection.wording", () -> objections.object(department, id, code, 2, " ", List.of()));
        long objection = objections.object(department, id, code, 2, "应加3分", paper());
        refuses("evaluation.objection.once", () -> objections.object(department, id, code, 2, "再提", List.of()));
        refuses("evaluation.compute.objections", () -> fixtures.computed(other));
        refuses("evaluation.objection.reason", () -> decide(objection, true, "", "1"));
        refuses("evaluation.objection.nothing", () -> decide(objection, true, "属实", null));
        refuses("evaluation.objection.dismissed.changes", () -> decide(objection, false, "不属实", "1"));
        refuses("evaluation.objection.room", () -> decide(objection, true, "属实", "4"));
        refuses(
                "evaluation.objection.case.unknown",
                () -> objections.decide(
                        fixtures.office(),
                        objection,
                        0L,
                        new DecideObjection(true, "属实", List.of(7), List.of(), null)));
        decide(objection, true, "属实", "1");
        refuses("evaluation.objection.decided", () -> decide(objection, true, "属实", "1", 1L));
        var score = evaluations.indicator(fixtures.office(), id, code, 2).score();
        assertThat(score.computed()).isEqualByComparingTo("2");
        assertThat(score.points()).isEqualByComparingTo("3");
    }

    private void decide(long objection, boolean upheld, String reason, String by) {
        decide(objection, upheld, reason, by, 0L);
    }

    private void decide(long objection, boolean upheld, String reason, String by, long version) {
        objections.decide(
                fixtures.office(),
                objection,
                version,
                new DecideObjection(upheld, reason, List.of(), List.of(), by == null ? null : new BigDecimal(by)));
    }

    @Test
    void aYearIsFrozenByTwoOnceEverythingIsDecidedAndNothingChangesAfterwards() {
        int open = fixtures.year();
        fixtures.enforced(plan(open, ""));
        long running = fixtures.published(open);
        refuses("evaluation.freeze.objections.run", () -> freezes.ask(fixtures.office(), running, 1L));

        int year = fixtures.year();
        fixtures.enforced(plan(year, ""));
        long point = points.enter(fixtures.drafter(), fixtures.innovation(year, "1"), paper());
        long id = fixtures.closedToObjections(year);
        refuses("evaluation.freeze.unasked", () -> freezes.confirm(fixtures.office(), id, 0L));
        refuses("evaluation.freeze.manual", () -> freezes.ask(fixtures.office(), id, 1L));
        points.answer(fixtures.office(), point, 0L, false, "未推广");
        freezes.ask(fixtures.drafter(), id, 1L);
        long asked = freeze(id).version();
        refuses("evaluation.freeze.second", () -> freezes.confirm(fixtures.drafter(), id, asked));
        refuses("evaluation.freeze.asked", () -> freezes.ask(fixtures.office(), id, 1L));
        refuses("evaluation.freeze.asked", () -> fixtures.computed(year));
        var before = evaluations.get(fixtures.office(), id).standings();
        freezes.confirm(fixtures.office(), id, asked);

        assertThat(evaluations.get(fixtures.office(), id).standings()).isEqualTo(before);
        assertThat(freezes.intact(freeze(id))).isTrue();
        assertThat(vetoes.frozen(year)).isTrue();
        assertThat(vetoes.frozen(open)).isFalse();
        refuses("evaluation.frozen", () -> fixtures.computed(year));
        refuses("evaluation.frozen", () -> runs.openForm(fixtures.office(), year));
        refuses("evaluation.frozen", () -> rules.openNext(fixtures.office(), year));
        assertThat(runs.mayCompute(fixtures.office(), year)).isFalse();
        refuses("evaluation.frozen", () -> rules.draft(fixtures.drafter(), plan(year, "再改")));
        refuses("evaluation.frozen", () -> points.enter(fixtures.drafter(), fixtures.innovation(year, "1"), paper()));
        refuses(
                "evaluation.frozen",
                () -> objections.object(
                        fixtures.actor("department"),
                        id,
                        fixtures.unit("县交通运输局").code(),
                        1,
                        "不实",
                        List.of()));
        refuses("evaluation.frozen", () -> freezes.withdraw(fixtures.office(), id, asked));
        assertThatThrownBy(() -> jdbc.sql("update evaluation_freeze set hash = 'x' where plan_year = ?")
                        .param(year)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private YearFreeze freeze(long id) {
        return java.util.Objects.requireNonNull(
                evaluations.get(fixtures.office(), id).freeze());
    }
}
