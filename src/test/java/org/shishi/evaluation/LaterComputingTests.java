package org.shishi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.evaluation.EvaluationFixtures.indicator;
import static org.shishi.evaluation.EvaluationFixtures.paper;
import static org.shishi.evaluation.EvaluationFixtures.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.agenda.AgendaKind;
import org.shishi.agenda.AgendaSpan;
import org.shishi.evaluation.rule.PointDirection;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.evaluation.rule.SaveRuleSet.SeriesPlan;
import org.shishi.testing.RoughApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year that is computed again keeps what was decided on, and what was published until the next is. */
@RoughApplication
class LaterComputingTests {

    private static final int INNOVATION = 2;

    private EvaluationFixtures fixtures;
    private String code = "";

    @BeforeEach
    void fixtures(@Autowired ApplicationContext application) {
        fixtures = EvaluationFixtures.of(application);
        code = fixtures.unit("县交通运输局").code();
    }

    @Autowired
    EvaluationRuns runs;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Objections objections;

    @Autowired
    ManualPoints points;

    @Autowired
    YearFreezes freezes;

    @Autowired
    ObjectionDays days;

    @Autowired
    JdbcClient jdbc;

    private void upheld(long evaluation, List<Integer> struck, @Nullable String by) {
        long id = objections.object(fixtures.actor("department"), evaluation, code, INNOVATION, "不实", List.of());
        objections.decide(
                fixtures.office(),
                id,
                0L,
                new DecideObjection(true, "核实属实", struck, List.of(), by == null ? null : new BigDecimal(by)));
    }

    private Evaluations.OfIndicator innovation(long evaluation) {
        return evaluations.indicator(fixtures.office(), evaluation, code, INNOVATION);
    }

    private EvaluationState state(long id) {
        return evaluations.get(fixtures.office(), id).head().state();
    }

    @Test
    void whatWasStruckOrMovedStaysSoWithItsDecision() {
        int year = fixtures.year();
        fixtures.enforced(plan(
                year,
                "",
                List.of(new SeriesPlan("部门", List.of("县交通运输局"))),
                List.of(
                        indicator("按时报送", PointSource.REPORT_LATE, PointDirection.DEDUCT, 95, "2"),
                        indicator("工作创新", PointSource.MANUAL, PointDirection.DEDUCT, 5, null))));
        confirmed(year, "2");
        long first = fixtures.published(year);
        upheld(first, List.of(1), null);
        long again = fixtures.computed(year);
        assertThat(innovation(again).score().points()).isEqualByComparingTo("5");
        assertThat(innovation(again).score().computed()).isEqualByComparingTo("3");
        assertThat(innovation(again).cases()).extracting(EvaluationCase::struck).containsExactly(true);
        assertThat(innovation(again).carried())
                .extracting(ObjectionView::decision, ObjectionView::evaluation)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("核实属实", first));

        confirmed(year, "3");
        long shown = fixtures.published(year);
        upheld(shown, List.of(), "2");
        confirmed(year, "1");
        long third = fixtures.computed(year);
        assertThat(innovation(third).score().points())
                .as("another fact counts, and so does the adjustment")
                .isEqualByComparingTo("3");
        assertThat(innovation(third).carried()).hasSize(2);
        assertThat(innovation(first).carried()).isEmpty();
        confirmed(year, "4");
        assertThat(innovation(fixtures.computed(year)).score().points())
                .as("no less than the least, and the adjustment")
                .isEqualByComparingTo("2");
    }

    private void confirmed(int year, String by) {
        long point = points.enter(fixtures.drafter(), fixtures.innovation(year, by), paper());
        points.answer(fixtures.office(), point, 0L, true, "");
    }

    @Test
    void aComputingReplacesWhatIsPublishedOnlyOnceItIsPublishedItself() {
        int year = fixtures.year();
        long first = fixtures.objected(year);
        long second = fixtures.computed(year);
        assertThat(state(first)).isEqualTo(EvaluationState.PUBLISHED);
        assertThat(evaluations
                        .indicator(fixtures.actor("department"), first, code, INNOVATION)
                        .mayObject())
                .isTrue();
        long objection = objections.object(fixtures.actor("department"), first, code, INNOVATION, "不实", List.of());
        assertThatThrownBy(() -> runs.publish(fixtures.office(), second, 0L))
                .hasMessageContaining("evaluation.publish.objections");
        objections.decide(
                fixtures.office(),
                objection,
                0L,
                new DecideObjection(true, "属实", List.of(), List.of(), BigDecimal.ONE));
        assertThatThrownBy(() -> runs.publish(fixtures.office(), second, 0L))
                .as("it does not know of the decision")
                .hasMessageContaining("evaluation.publish.decided");

        long third = fixtures.computed(year);
        assertThat(state(second)).isEqualTo(EvaluationState.REPLACED);
        runs.publish(fixtures.office(), third, 0L);
        assertThat(state(first)).isEqualTo(EvaluationState.REPLACED);
        assertThat(state(third)).isEqualTo(EvaluationState.PUBLISHED);
    }

    @Test
    void aYearIsNotReplacedWhileItsFreezeIsAskedForAndItKeepsTheDecisions() {
        int year = fixtures.year();
        upheld(fixtures.objected(year), List.of(), "1");
        long shown = fixtures.closedToObjections(year);
        long later = fixtures.computed(year);
        freezes.ask(fixtures.drafter(), shown, 1L);
        assertThatThrownBy(() -> runs.publish(fixtures.office(), later, 0L))
                .hasMessageContaining("evaluation.freeze.asked");
        freezes.confirm(
                fixtures.office(),
                shown,
                Objects.requireNonNull(evaluations.get(fixtures.office(), shown).freeze())
                        .version());
        var freeze =
                Objects.requireNonNull(evaluations.get(fixtures.office(), shown).freeze());
        assertThat(freezes.intact(freeze)).isTrue();
        assertThatThrownBy(() -> jdbc.sql("delete from evaluation_carried where score_id = ?")
                        .param(innovation(shown).score().id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> runs.publish(fixtures.office(), later, 0L)).hasMessageContaining("evaluation.frozen");
    }

    @Test
    void aPastDayShowsNothingYetAndTheLastDayToObjectIsInTheCalendar() {
        int year = fixtures.year();
        fixtures.enforced(plan(year, ""));
        long id = fixtures.published(year);
        var yesterday = fixtures.today().minusDays(1);
        assertThat(evaluations.ofYear(fixtures.office(), year, yesterday)).isEmpty();
        assertThat(evaluations.ofYear(fixtures.office(), year, fixtures.today()))
                .extracting(EvaluationHead::state)
                .containsExactly(EvaluationState.PUBLISHED);
        LocalDate until = Objects.requireNonNull(
                evaluations.get(fixtures.office(), id).head().objectionsUntil());
        assertThat(days.between(
                        fixtures.actor("department"),
                        span(until, fixtures.unit("县交通运输局").id())))
                .anyMatch(one -> one.kind() == AgendaKind.OBJECTION
                        && one.path().equals("/evaluations/" + id)
                        && one.title().contains(String.valueOf(year)));
        assertThat(days.between(
                        fixtures.office(), span(until, fixtures.unit("县府办").id())))
                .noneMatch(one -> one.path().equals("/evaluations/" + id));
        assertThat(days.between(fixtures.actor("sysadmin"), span(until, null))).isEmpty();
    }

    private AgendaSpan span(LocalDate day, @Nullable Long unit) {
        return new AgendaSpan(day, day, fixtures.today(), unit, java.util.Locale.CHINESE);
    }
}
