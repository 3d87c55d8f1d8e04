package org.shishi.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.lookback.LookBackFixtures.COUNTS_IN;
import static org.shishi.lookback.LookBackFixtures.YEAR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.lookback.PlanLookBack.ByLot;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.shared.Lot;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Statements;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a look-back refuses, with its reason and without writing anything; the draw; and two who act at once. */
@WholeApplication
class LookBackRefusalsTests {

    private LookBackFixtures looks;

    @BeforeEach
    void looks(@Autowired ApplicationContext application) {
        looks = LookBackFixtures.of(application);
    }

    @Autowired
    LookBackPlans plans;

    @Autowired
    LookBackAnswers answers;

    @Autowired
    LookBackFollowUps followUps;

    @Autowired
    LookBacks lookBacks;

    @Autowired
    JdbcClient jdbc;

    private long written() {
        return jdbc.sql("select (select count(*) from look_back) + (select count(*) from look_back_project)"
                        + " + (select count(*) from look_back_answer) + (select count(*) from look_back_reopening)")
                .query(Long.class)
                .single();
    }

    private void refuses(String why, ThrowingCallable act) {
        long before = written();
        assertThatThrownBy(act).hasMessageContaining(why);
        assertThat(written()).as(why).isEqualTo(before);
    }

    @Test
    void whatIsNotInUseIsNotUsedByAnybody() {
        long id = looks.planned(looks.finished());
        var found = FoundAnswers.PARTS.with(
                looks.notInUse(), Map.of("quantity", new BigDecimal(50), "quantityUnit", "人次/月"));
        refuses("lookback.answer.quantity.idle", () -> looks.signed(id, 1, found));
        looks.signed(id, 1, FoundAnswers.PARTS.with(found, Map.of("quantity", BigDecimal.ZERO)));
    }

    @Test
    void itIsShownInTheYearOfItsProjectsWorkAndInThatOfItsOwnDays() {
        long id = looks.planned(looks.finished());
        for (int year : List.of(COUNTS_IN, looks.today().getYear())) {
            assertThat(lookBacks.touching(looks.office(), year, looks.today()))
                    .extracting(line -> line.head().id())
                    .contains(id);
        }
        assertThat(lookBacks.touching(looks.office(), COUNTS_IN - 1, looks.today()))
                .extracting(line -> line.head().id())
                .doesNotContain(id);
    }

    @Test
    void onlyFinishedProjectsOfThoseYearsAreTakenEachOnce() {
        var finished = looks.finished();
        var unfinished = looks.unfinished();
        refuses("lookback.project.unfinished", () -> looks.planned(finished, unfinished));
        refuses("lookback.project.twice", () -> looks.planned(finished, finished));
        refuses("lookback.project.unknown", () -> looks.planned("NO-SUCH"));
        refuses("lookback.project.year", () -> looks.planned("2023-X-01-01"));
        refuses("lookback.projects.none", () -> looks.planned());
        var both = looks.plan(looks.today(), List.of(finished), new ByLot("", 1, null, null, ""));
        refuses("lookback.chosen.or.drawn", () -> plans.plan(looks.office(), both));
    }

    @Test
    void atMostThreeYearsNoneMoreThanThreeBack() {
        var code = looks.finished();
        for (int[] years :
                new int[][] {{COUNTS_IN - 4, COUNTS_IN - 2}, {COUNTS_IN - 3, COUNTS_IN}, {YEAR, COUNTS_IN + 1}}) {
            refuses("lookback.years.three", () -> plans.plan(looks.office(), ofYears(code, years[0], years[1])));
        }
        refuses("lookback.years.order", () -> plans.plan(looks.office(), ofYears(code, COUNTS_IN, YEAR)));
        long id = plans.plan(looks.office(), ofYears(code, COUNTS_IN - 3, COUNTS_IN - 1));
        assertThat(lookBacks.get(looks.office(), id).head().years()).isEqualTo("2019—2021");
    }

    private PlanLookBack ofYears(String code, int from, int to) {
        var plan = looks.plan(looks.today(), List.of(code), null);
        return new PlanLookBack(
                COUNTS_IN, plan.name(), plan.firstOn(), plan.lastOn(), from, to, plan.members(), List.of(code), null);
    }

    @Test
    void aLotIsDrawnFromTheFinishedProjectsAndCanBeDrawnAgain() {
        looks.finished();
        looks.finished();
        var open = looks.unfinished();
        var lot = new ByLot("7", 2, null, looks.unit().id(), "");
        long id = plans.plan(looks.office(), looks.plan(looks.today(), List.of(), lot));
        var view = lookBacks.get(looks.office(), id);
        var drawn = Objects.requireNonNull(view.head().drawn());
        assertThat(drawn.from()).doesNotContain(open).hasSizeGreaterThanOrEqualTo(2);
        assertThat(view.projects())
                .extracting(LookedAtProject::code)
                .isEqualTo(Lot.draw(drawn.seed(), drawn.from(), 2));
        int all = drawn.from().size();
        refuses(
                "lookback.draw.number",
                () -> draw(new ByLot("7", all + 1, null, looks.unit().id(), "")));
        refuses(
                "lookback.draw.number",
                () -> draw(new ByLot("7", 0, null, looks.unit().id(), "")));
        refuses("lookback.projects.nothing-finished", () -> draw(new ByLot("7", 1, null, null, "没有这个方面")));
        plans.change(looks.office(), id, 0, looks.plan(looks.today(), List.of(looks.finished()), null));
        assertThat(lookBacks.get(looks.office(), id).projects())
                .as("what was drawn is not exchanged")
                .extracting(LookedAtProject::code)
                .isEqualTo(Lot.draw(drawn.seed(), drawn.from(), 2));
    }

    private long draw(ByLot lot) {
        return plans.plan(looks.office(), looks.plan(looks.today(), List.of(), lot));
    }

    @Test
    void nothingIsAnsweredBeforeTheFirstDay() {
        long id = plans.plan(looks.office(), looks.plan(looks.today().plusDays(1), List.of(looks.finished()), null));
        refuses("lookback.answer.early", () -> answers.save(looks.inspector(), id, 1, 0L, looks.inUse(), List.of()));
        refuses("lookback.answer.early", () -> looks.signed(id, 1, looks.inUse()));
    }

    @Test
    void aSignedAnswerIsWholeAndItsDayFits() {
        long id = looks.planned(looks.finished());
        refuses("lookback.answer.missing.useFound", () -> looks.signed(id, 1, FoundAnswers.NONE.on(looks.today())));
        refuses(
                "lookback.answer.day",
                () -> looks.signed(id, 1, looks.inUse().on(looks.today().plusDays(1))));
        refuses(
                "lookback.answer.day",
                () -> looks.signed(id, 1, looks.inUse().on(looks.today().minusDays(1))));
        refuses("lookback.answer.missing.unpaid", () -> looks.signed(id, 1, owing(null)));
        refuses("lookback.answer.unpaid.negative", () -> looks.signed(id, 1, owing(new BigDecimal("-0.01"))));
        looks.signed(id, 1, owing(BigDecimal.ZERO));
        assertThat(looks.answer(id, 1).found().owes()).isFalse();
    }

    private FoundAnswers owing(BigDecimal unpaid) {
        var values = new HashMap<String, Object>();
        values.put("unpaid", unpaid);
        return FoundAnswers.PARTS.with(looks.inUse(), values);
    }

    @Test
    void whatWasAnsweredIsNeitherStruckNorCalledOff() {
        long id = looks.planned(looks.finished(), looks.finished());
        looks.signed(id, 1, looks.inUse());
        var other = looks.plan(looks.today(), List.of(looks.finished()), null);
        refuses("lookback.project.answered", () -> plans.change(looks.office(), id, 0, other));
        refuses("lookback.cancel.signed", () -> plans.cancel(looks.office(), id, 0, "人手不足"));
        refuses("shared.looked.changed", () -> plans.change(looks.office(), id, 9, other));
        long open = looks.planned(looks.finished());
        plans.cancel(looks.office(), open, 0, "人手不足");
        assertThatThrownBy(() -> looks.signed(open, 1, looks.inUse())).isInstanceOf(Denied.class);
        refuses("lookback.cancelled", () -> plans.cancel(looks.office(), open, 1, "人手不足"));
    }

    @Test
    void whatIsNotFinishedAnyMoreIsNotOpenedAgain() {
        var code = looks.finished();
        long id = looks.planned(code);
        assertThatThrownBy(() -> followUps.askReopening(looks.inspector(), id, 1, "理由"))
                .as("before the answer is signed")
                .isInstanceOf(Denied.class);
        looks.signed(id, 1, looks.notInUse());
        refuses("lookback.reason.missing", () -> followUps.askReopening(looks.inspector(), id, 1, " "));
        looks.setBack(code);
        refuses("project.reopening.not-finished", () -> followUps.askReopening(looks.inspector(), id, 1, "理由"));
    }

    @Test
    void twoWhoSignAtOnceLeaveOneAnswer() throws Exception {
        long id = looks.planned(looks.finished());
        var start = new CyclicBarrier(2);
        var outcomes = new ArrayList<Throwable>();
        var both = List.of(sign(start, looks.inspector(), id), sign(start, looks.actor("county"), id));
        for (var one : both) {
            one.handle((done, failed) -> failed == null || outcomes.add(failed.getCause()))
                    .join();
        }
        assertThat(outcomes).singleElement().isInstanceOfAny(Denied.class, RuleViolation.class);
        assertThat(looks.project(id, 1).answers()).hasSize(1);
    }

    private CompletableFuture<Void> sign(CyclicBarrier start, Actor person, long id) {
        return CompletableFuture.runAsync(() -> {
            try {
                start.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            answers.sign(person, id, 1, 0L, looks.inUse(), List.of());
        });
    }

    @Test
    void aPageCostsTheSameForOneProjectAndForTwelve() {
        long one = looks.planned(looks.finished());
        var codes = new String[12];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = looks.finished();
        }
        long many = looks.planned(codes);
        for (int number = 1; number <= codes.length; number++) {
            looks.signed(many, number, looks.notInUse());
            followUps.open(looks.inspector(), many, number, looks.problem());
        }
        looks.signed(one, 1, looks.notInUse());
        var office = looks.office();
        long small = Statements.count(() -> lookBacks.get(office, one));
        assertThat(Statements.count(() -> lookBacks.get(office, many))).isEqualTo(small);
        assertThat(small).isLessThanOrEqualTo(5);
        assertThat(Statements.count(() -> lookBacks.ofYear(office, COUNTS_IN, looks.today())))
                .isLessThanOrEqualTo(5);
    }
}
