package org.shishi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.account.DemoAccount;
import org.shishi.evaluation.EvaluationHead;
import org.shishi.evaluation.EvaluationState;
import org.shishi.evaluation.Evaluations;
import org.shishi.evaluation.YearFreezes;
import org.shishi.policy.Actor;
import org.shishi.project.ProjectFilter;
import org.shishi.project.entry.Projects;
import org.shishi.testing.WholeApplication;
import org.shishi.veto.TakeVetoStep;
import org.shishi.veto.VetoDecisions;
import org.shishi.veto.VetoState;
import org.shishi.veto.VetoVerb;
import org.shishi.veto.VetoView;
import org.shishi.veto.Vetoes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** The demo's year 2022, judged and decided, which two people can freeze as it is. */
@WholeApplication
@Transactional
class DemoYearBeforeTests {

    private static final int YEAR = 2022;

    @Autowired
    DemoActors actors;

    @Autowired
    Projects projects;

    @Autowired
    Vetoes vetoes;

    @Autowired
    VetoDecisions decisions;

    @Autowired
    Evaluations evaluations;

    @Autowired
    YearFreezes freezes;

    @Test
    void twoPeopleFreezeItsEvaluation() {
        var inspector = actors.of(DemoAccount.INSPECTOR);
        var office = actors.of(DemoAccount.INSPECTION);
        var head = head();
        assertThat(head.state()).isEqualTo(EvaluationState.PUBLISHED);
        spareWhatOtherTestsLeft(office);
        freezes.ask(inspector, head.id(), head.version());
        var asked = Objects.requireNonNull(evaluations.get(office, head.id()).freeze());
        freezes.confirm(office, head.id(), asked.version());
        assertThat(head().state()).isEqualTo(EvaluationState.FROZEN);
        assertThat(freezes.intact(Objects.requireNonNull(
                        evaluations.get(office, head.id()).freeze())))
                .isTrue();
    }

    private void spareWhatOtherTestsLeft(Actor office) {
        facts().filter(one -> one.state().open() && !ofDemo(one))
                .forEach(one -> decisions.take(
                        office, one.key(), new TakeVetoStep(VetoVerb.SPARE, null, "别的测试所留", "", 0L, List.of())));
    }

    private Stream<VetoView> facts() {
        return vetoes.ofYear(Actor.SYSTEM, YEAR, DemoClock.START.toLocalDate()).stream();
    }

    private static boolean ofDemo(VetoView one) {
        return one.fact().args().get(0).startsWith("2022-");
    }

    private EvaluationHead head() {
        return evaluations.ofYear(actors.of(DemoAccount.INSPECTION), YEAR).get(0);
    }

    @Test
    void ofItsTwoFactsOneWasUpheldAndOneExempted() {
        assertThat(facts().filter(DemoYearBeforeTests::ofDemo))
                .extracting(one -> one.fact().args().get(0), one -> one.state())
                .containsExactlyInAnyOrder(
                        tuple(DemoYearBefore.LATE, VetoState.UPHELD),
                        tuple(DemoYearBefore.FLOODED, VetoState.EXEMPTED));
    }

    /** The point of each unit for what was finished, against the rows of the ledger on the day as of which it was computed. */
    @ParameterizedTest
    @CsvSource({"县交通运输局, 2, 2", "县水利局, 1, 1", "瓯南街道, 2, 2", "鹤城街道, 1, 1", "高湖镇, 0, 1", "船寮镇, 0, 1", "山口镇, 1, 1"})
    void whatWasFinishedIsWhatTheLedgerSays(String name, int finished, int led) {
        var unit = actors.unit(name);
        var head = head();
        var point = evaluations
                .indicator(actors.of(DemoAccount.INSPECTION), head.id(), unit.code(), 1)
                .score();
        assertThat(point.cases()).isEqualTo(finished);
        assertThat(point.asked()).isEqualTo(led);
        var rows =
                projects.find(Actor.SYSTEM, ProjectFilter.of(YEAR, head.asOf()), List.of(), Pageable.unpaged()).stream()
                        .filter(one -> one.leadUnit().id() == unit.id())
                        .filter(one -> one.code().startsWith("2022-")) // what other tests enter apart
                        .toList();
        assertThat(rows).hasSize(led);
        assertThat(rows.stream().filter(one -> one.stage().completed())).hasSize(finished);
    }

    @Test
    void itsLateProjectsWereFinishedSinceAndTheDrawnOneWasOpenedAgain() {
        var now = projects
                .find(Actor.SYSTEM, ProjectFilter.of(YEAR, LocalDate.of(2024, 1, 8)), List.of(), Pageable.unpaged())
                .stream()
                .filter(one -> one.code().startsWith("2022-"))
                .toList();
        assertThat(now).hasSize(9);
        assertThat(now.stream().filter(one -> !one.stage().completed()))
                .extracting(one -> one.leadUnit().name())
                .containsExactly("县交通运输局");
    }
}
