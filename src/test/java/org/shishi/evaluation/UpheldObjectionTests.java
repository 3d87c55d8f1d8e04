package org.shishi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.evaluation.EvaluationFixtures.indicator;
import static org.shishi.evaluation.EvaluationFixtures.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.evaluation.rule.PointDirection;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.evaluation.rule.RuleSet;
import org.shishi.evaluation.rule.SaveRuleSet.SeriesPlan;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever is right to object is not worse off: a share is counted without what was wrongly asked. */
@WholeApplication
class UpheldObjectionTests {

    private static final int COMPLETED = 1;

    @LocalServerPort
    int port;

    @Autowired
    Objections objections;

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationRuns runs;

    @Autowired
    EvaluationRows rows;

    @Autowired
    ObjectionRows kept;

    @Autowired
    PointRevocations revocations;

    private EvaluationFixtures fixtures;
    private String code = "";

    @BeforeEach
    void fixtures(@Autowired ApplicationContext application) {
        fixtures = EvaluationFixtures.of(application);
        code = fixtures.unit("县交通运输局").code();
    }

    /** Two projects of three are finished, of 30 points. */
    private long twoOfThree(RuleSet by) {
        long id = rows.add(by, fixtures.today(), fixtures.office());
        long unit = fixtures.unit("县交通运输局").id();
        rows.addScore(
                id, unit, by.indicator(COMPLETED), 3, List.of(project("P1"), project("P2")), List.of(project("P3")));
        rows.addScore(id, unit, by.indicator(2), 3, List.of(), List.of());
        return id;
    }

    private static EvaluationCase project(String code) {
        return new EvaluationCase(code, null, "道路", "/projects/" + code, null);
    }

    private RuleSet rules() {
        return fixtures.enforced(plan(
                fixtures.year(),
                "",
                List.of(new SeriesPlan("部门", List.of("县交通运输局"))),
                List.of(
                        indicator("项目完成", PointSource.COMPLETED, PointDirection.ADD, 30, null),
                        indicator("按时报送", PointSource.REPORT_LATE, PointDirection.DEDUCT, 70, "2"))));
    }

    private long published(RuleSet by) {
        long id = twoOfThree(by);
        runs.publish(fixtures.office(), id, 0L);
        return id;
    }

    private long objected(long id) {
        return objections.object(fixtures.actor("department"), id, code, COMPLETED, "不由本单位承担", List.of());
    }

    private void decide(long objection, List<Integer> struck, List<Integer> leftOut, @Nullable String by) {
        objections.decide(
                fixtures.office(),
                objection,
                0L,
                new DecideObjection(true, "属实", struck, leftOut, by == null ? null : new BigDecimal(by)));
    }

    private Evaluations.OfIndicator completed(long id) {
        return evaluations.indicator(fixtures.office(), id, code, COMPLETED);
    }

    @Test
    void aDecisionForTheUnitDoesNotLowerItsPoints() {
        long id = published(rules());
        long objection = objected(id);
        for (var lowers : List.<Runnable>of(
                () -> decide(objection, List.of(1), List.of(), null),
                () -> decide(objection, List.of(), List.of(), "-10"))) {
            assertThatThrownBy(lowers::run)
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refused -> assertThat(refused.args())
                                    .usingElementComparator((a, b) -> ((BigDecimal) a).compareTo((BigDecimal) b))
                                    .containsExactly(new BigDecimal("20"), new BigDecimal("10")))
                    .hasMessageContaining("evaluation.objection.less");
        }
        assertThatThrownBy(() -> decide(objection, List.of(), List.of(2), null))
                .hasMessageContaining("evaluation.objection.case.unknown");
        assertThat(completed(id).score().points()).isEqualByComparingTo("20");
        decide(objection, List.of(), List.of(), "5");
        assertThat(completed(id).score().points()).isEqualByComparingTo("25");
    }

    @Test
    void onlyThoseWhoMayObjectAreToldSoAndWhatIsStruckIsStillEvidence() {
        long id = published(rules());
        var path = "/evaluations/" + id + "/units/" + code;
        assertThat(Visitor.signedIn(port, "inspection").get(path + "?lang=en").body())
                .doesNotContain("To object");
        assertThat(Visitor.signedIn(port, "department").get(path + "?lang=en").body())
                .contains("To object");
        decide(objected(id), List.of(), List.of(1), null);
        assertThat(Visitor.signedIn(port, "inspection")
                        .get(path + "/points/" + COMPLETED + "?lang=en")
                        .body())
                .contains("Evidence: 2 records<");
    }

    @Test
    void whatBroughtNothingIsLeftOutOfTheShareAlsoInLaterComputings() {
        var by = rules();
        long id = published(by);
        long objection = objected(id);
        var page = Jsoup.parse(Visitor.signedIn(port, "inspection")
                .get("/evaluations/objections/" + objection + "/decision")
                .body());
        assertThat(page.select("input[name=leftOut]")).hasSize(1);
        assertThat(page.select("input[name=struck]")).as("what earned points").isEmpty();
        decide(objection, List.of(), List.of(1), null);
        assertThat(completed(id).score().points()).as("two of two").isEqualByComparingTo("30");
        assertThat(completed(id).score().asked()).isEqualTo(2);
        assertThat(completed(id).missed()).extracting(EvaluationCase::struck).containsExactly(true);
        long later = twoOfThree(by);
        kept.carry(later);
        assertThat(completed(later).score().points()).isEqualByComparingTo("30");
        revocations.revokeObjection(fixtures.drafter(), objection, "核实有误");
        assertThat(completed(later).score().points()).as("taken back").isEqualByComparingTo("20");
    }
}
