package org.shishi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.evaluation.EvaluationFixtures.indicator;
import static org.shishi.evaluation.EvaluationFixtures.paper;
import static org.shishi.evaluation.EvaluationFixtures.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.evaluation.rule.PointDirection;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.evaluation.rule.SaveRuleSet.SeriesPlan;
import org.shishi.notify.DueLine;
import org.shishi.notify.DueList;
import org.shishi.policy.Denied;
import org.shishi.testing.RoughApplication;
import org.shishi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What moved points is taken back by another person; what does not apply is not counted; and an evaluation of a past day. */
@RoughApplication
class PointRevocationsTests {

    private static final int INNOVATION = 2;

    @LocalServerPort
    int port;

    @Autowired
    PointRevocations revocations;

    @Autowired
    Objections objections;

    @Autowired
    ManualPoints points;

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationRuns runs;

    @Autowired
    YearFreezes freezes;

    @Autowired
    DueList dues;

    @Autowired
    JdbcClient jdbc;

    private EvaluationFixtures fixtures;
    private String code = "";

    @BeforeEach
    void fixtures(@Autowired ApplicationContext application) {
        fixtures = EvaluationFixtures.of(application);
        code = fixtures.unit("县交通运输局").code();
    }

    @Test
    void anUpheldObjectionIsRevokedByAnotherAndMovesNothingWhereverItWasCarried() {
        int year = fixtures.year();
        long first = fixtures.objected(year);
        long id = upheld(first);
        long again = fixtures.computed(year);
        assertThat(innovation(again)).isEqualByComparingTo("3");
        refuses("evaluation.revoke.own", () -> revocations.revokeObjection(fixtures.office(), id, "核实有误"));
        refuses("evaluation.revoke.reason", () -> revocations.revokeObjection(fixtures.drafter(), id, " "));
        assertThatThrownBy(() -> revocations.revokeObjection(fixtures.actor("department"), id, "不服"))
                .isInstanceOf(Denied.class);
        revocations.revokeObjection(fixtures.drafter(), id, "核实有误");
        assertThat(innovation(first)).isEqualByComparingTo("2");
        assertThat(innovation(again)).isEqualByComparingTo("2");
        assertThat(objections.carried(evaluations.get(fixtures.office(), again)))
                .isZero();
        assertThat(innovation(fixtures.computed(year)))
                .as("nor is it carried on")
                .isEqualByComparingTo("2");
        refuses("evaluation.revoke.already", () -> revocations.revokeObjection(fixtures.office(), id, "再撤"));
        var page = Visitor.signedIn(port, "inspection").get("/evaluations/" + again + "/units/" + code + "/points/2");
        assertThat(Jsoup.parse(page.body()).select("main").text()).contains("已撤销", "核实有误");
        assertThatThrownBy(() -> jdbc.sql("delete from evaluation_revocation").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatWasDismissedOrWaitsIsNotRevoked() {
        long first = fixtures.objected(fixtures.year());
        long id = objections.object(fixtures.actor("department"), first, code, INNOVATION, "应加3分", List.of());
        refuses("evaluation.revoke.nothing", () -> revocations.revokeObjection(fixtures.drafter(), id, "撤"));
        objections.decide(fixtures.office(), id, 0L, new DecideObjection(false, "不属实", List.of(), List.of(), null));
        refuses("evaluation.revoke.nothing", () -> revocations.revokeObjection(fixtures.drafter(), id, "撤"));
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into evaluation_revocation (objection_id, reason, revoked_by, revoked_name, revoked_at)
                        select ?, 'x', id, 'x', now() from account where username = 'inspector'""").param(id).update()).isInstanceOf(DataAccessException.class);
    }

    /** Two cases took more than there was; one was struck out, then on the next computing the other one, for a point less. */
    @Test
    void whatAnotherDecisionRestsOnIsRevokedOnlyAfterIt() {
        int year = fixtures.year();
        fixtures.enforced(plan(
                year,
                "",
                List.of(new SeriesPlan("部门", List.of("县交通运输局"))),
                List.of(
                        indicator("按时报送", PointSource.REPORT_LATE, PointDirection.DEDUCT, 95, "2"),
                        indicator("工作创新", PointSource.MANUAL, PointDirection.DEDUCT, 5, null))));
        confirmed(year, "5");
        confirmed(year, "3");
        long first = fixtures.published(year);
        assertThat(innovation(first)).isEqualByComparingTo("0");
        long one = upheld(first, struck(first, "5"), null);
        long again = fixtures.published(year);
        assertThat(innovation(again)).isEqualByComparingTo("2");
        long other = upheld(again, struck(again, "3"), new BigDecimal("-1"));
        assertThat(innovation(again)).isEqualByComparingTo("4");
        refuses("evaluation.revoke.room", () -> revocations.revokeObjection(fixtures.drafter(), one, "核实有误"));
        assertThat(innovation(again)).as("nothing is written").isEqualByComparingTo("4");
        var visitor = Visitor.signedIn(port, "inspector");
        var path = "/evaluations/objections/" + one + "/revocation";
        var page = Jsoup.parse(
                visitor.post(path, Map.of("reason", "核实有误"), visitor.get(path)).body());
        assertThat(page.select(".error-summary").text())
                .contains("-1 分", "0 至 5 分", fixtures.office().name(), "请先撤销该项答复");
        revocations.revokeObjection(fixtures.drafter(), other, "核实有误");
        revocations.revokeObjection(fixtures.drafter(), one, "核实有误");
        assertThat(innovation(again)).isEqualByComparingTo("0");
    }

    private void confirmed(int year, String by) {
        long point = points.enter(fixtures.drafter(), fixtures.innovation(year, by), paper());
        points.answer(fixtures.office(), point, 0L, true, "");
    }

    /** The place of the case that took so many points. */
    private List<Integer> struck(long evaluation, String by) {
        var cases = evaluations
                .indicator(fixtures.office(), evaluation, code, INNOVATION)
                .cases();
        return IntStream.range(0, cases.size())
                .filter(i -> new BigDecimal(by).compareTo(cases.get(i).points()) == 0)
                .mapToObj(i -> i + 1)
                .toList();
    }

    @Test
    void aPointByHandIsRevokedByAnotherAndCountsNoMoreFromTheNextComputingOn() {
        int year = fixtures.year();
        fixtures.enforced(plan(year, ""));
        long point = points.enter(fixtures.drafter(), fixtures.innovation(year, "2"), paper());
        points.answer(fixtures.office(), point, 0L, true, "");
        long shown = fixtures.published(year);
        refuses("evaluation.revoke.own", () -> revocations.revokePoint(fixtures.office(), point, "材料不实"));
        revocations.revokePoint(fixtures.drafter(), point, "材料不实");
        assertThat(innovation(shown)).as("as it was shown").isEqualByComparingTo("2");
        assertThat(innovation(fixtures.computed(year))).isEqualByComparingTo("0");
        assertThat(points.get(fixtures.actor("department"), point).state()).isEqualTo("revoked");
    }

    @Test
    void nothingIsRevokedOnceTheYearIsToBeFrozenOrIs() {
        int year = fixtures.year();
        upheld(fixtures.objected(year));
        long point = points.ofYear(fixtures.office(), year).get(0).id();
        long shown = fixtures.closedToObjections(year);
        freezes.ask(fixtures.drafter(), shown, 1L);
        refuses("evaluation.freeze.asked", () -> revocations.revokePoint(fixtures.drafter(), point, "材料不实"));
        var asked = java.util.Objects.requireNonNull(
                evaluations.get(fixtures.office(), shown).freeze());
        freezes.confirm(fixtures.office(), shown, asked.version());
        refuses("evaluation.frozen", () -> revocations.revokePoint(fixtures.drafter(), point, "材料不实"));
    }

    @Test
    void aShareOfNothingDoesNotApplyAndTheOthersAreReckonedToTheFullNumber() {
        int year = fixtures.year();
        fixtures.enforced(plan(
                year,
                "",
                List.of(new SeriesPlan("部门", List.of("县交通运输局", "县教育局"))),
                List.of(
                        indicator("项目完成", PointSource.COMPLETED, PointDirection.ADD, 30, null),
                        indicator("按时报送", PointSource.REPORT_LATE, PointDirection.DEDUCT, 60, "2"),
                        indicator("工作创新", PointSource.MANUAL, PointDirection.ADD, 10, null))));
        var innovation = new SaveManualPoint(
                year, "工作创新", fixtures.unit("县交通运输局").id(), new BigDecimal("3"), LocalDate.of(year, 12, 1), "全县推广");
        long point = points.enter(fixtures.drafter(), innovation, paper());
        points.answer(fixtures.office(), point, 0L, true, "");
        long id = fixtures.computed(year);
        var standing = evaluations.unit(fixtures.office(), id, code).standing();
        assertThat(standing.scores()).extracting(UnitScore::applies).containsExactly(false, true, true);
        assertThat(standing.raw()).isEqualByComparingTo("63");
        assertThat(standing.base()).isEqualByComparingTo("70");
        assertThat(standing.total()).as("63 of 70").isEqualByComparingTo("90.00");
        assertThat(standing.most()).isEqualByComparingTo("100");
        assertThat(standing.grade().name()).isEqualTo("EXCELLENT");
        var page = Jsoup.parse(
                Visitor.signedIn(port, "inspection").get("/evaluations/" + id).body());
        assertThat(page.select("main").text()).contains("实得 63 分，按 70 分折算", "没有应办事项的单位不适用", "不足一个的不计");
    }

    /** The demo's evaluation was published on 4 January, objected to and decided on the day after. */
    @Test
    void aPastDayShowsTheEvaluationAsItStoodThen() {
        long id = evaluations.ofYear(fixtures.office(), 2023).stream()
                .min(java.util.Comparator.comparing(EvaluationHead::number))
                .orElseThrow()
                .id();
        var published = LocalDate.of(2024, 1, 4);
        assertThat(struck(id, published)).isFalse();
        assertThat(struck(id, published.plusDays(1))).isTrue();
        assertThat(objections.of(fixtures.office(), evaluations.get(fixtures.office(), id, published)))
                .isEmpty();
        assertThat(evaluations.get(fixtures.office(), id, published).allowed()).isEmpty();
        var page = Visitor.signedIn(port, "inspection");
        assertThat(page.get("/evaluations/" + id + "?asOf=" + published).body()).doesNotContain("并非未报送", "所选日期早于");
        assertThat(page.get("/evaluations/" + id + "?asOf=" + published.plusDays(1))
                        .body())
                .contains("并非未报送");
        assertThat(page.get("/evaluations/" + id + "?asOf=2023-12-01").body()).contains("所选日期早于计分日期，以下是 2024-01-04");
    }

    private boolean struck(long id, LocalDate day) {
        return evaluations.unit(fixtures.office(), id, code, day).standing().scores().stream()
                .anyMatch(UnitScore::adjusted);
    }

    @Test
    void aUnitIsToldWhatItMayObjectToUntilItsLastDay() {
        int year = fixtures.year();
        fixtures.enforced(plan(year, ""));
        long computed = fixtures.computed(year);
        assertThat(due("department", computed)).as("not shown yet").isEmpty();
        runs.publish(fixtures.office(), computed, 0L);
        var until = java.util.Objects.requireNonNull(
                evaluations.get(fixtures.office(), computed).head().objectionsUntil());
        assertThat(due("department", computed)).singleElement().satisfies(line -> {
            assertThat(line.on()).isEqualTo(until);
            assertThat(line.late()).isFalse();
            assertThat(line.args()).isEqualTo(List.of(String.valueOf(year)));
        });
        assertThat(due("township", computed)).hasSize(1);
        assertThat(due("finance", computed)).as("of a unit that is not judged").isEmpty();
        assertThat(due("inspection", computed)).as("no unit's clerk").isEmpty();
        assertThat(dues.of(fixtures.actor("department"), until)).anyMatch(line -> of(line, computed));
        assertThat(dues.of(fixtures.actor("department"), until.plusDays(1))).noneMatch(line -> of(line, computed));
        assertThat(dues.of(fixtures.actor("department"), until.minusDays(30))).noneMatch(line -> of(line, computed));
    }

    private List<DueLine> due(String who, long evaluation) {
        return dues.of(fixtures.actor(who), fixtures.today()).stream()
                .filter(line -> of(line, evaluation))
                .toList();
    }

    private static boolean of(DueLine line, long evaluation) {
        return line.link().equals("/evaluations/" + evaluation);
    }

    private long upheld(long evaluation) {
        return upheld(evaluation, List.of(), BigDecimal.ONE);
    }

    private long upheld(long evaluation, List<Integer> struck, @Nullable BigDecimal by) {
        long id = objections.object(fixtures.actor("department"), evaluation, code, INNOVATION, "应加1分", List.of());
        objections.decide(fixtures.office(), id, 0L, new DecideObjection(true, "属实", struck, List.of(), by));
        return id;
    }

    private BigDecimal innovation(long evaluation) {
        return evaluations
                .indicator(fixtures.office(), evaluation, code, INNOVATION)
                .score()
                .points();
    }

    private static void refuses(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).hasMessageContaining(why);
    }
}
