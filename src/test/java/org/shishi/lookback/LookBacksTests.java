package org.shishi.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.lookback.LookBackFixtures.COUNTS_IN;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Denied;
import org.shishi.project.Stage;
import org.shishi.project.closing.ClosingState;
import org.shishi.project.closing.Closings;
import org.shishi.project.entry.Projects;
import org.shishi.supervision.finding.FindingState;
import org.shishi.supervision.finding.Findings;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looking back at finished projects: what is planned, answered, found, and what follows. */
@WholeApplication
class LookBacksTests {

    private LookBackFixtures looks;

    @BeforeEach
    void looks(@Autowired ApplicationContext application) {
        looks = LookBackFixtures.of(application);
    }

    @Autowired
    LookBackAnswers answers;

    @Autowired
    LookBackFollowUps followUps;

    @Autowired
    LookBackPlans plans;

    @Autowired
    LookBacks lookBacks;

    @Autowired
    Findings findings;

    @Autowired
    Closings closings;

    @Autowired
    Projects projects;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aDraftIsKeptCompletedAndSignedOnce() {
        long id = looks.planned(looks.finished());
        answers.save(looks.inspector(), id, 1, 0L, FoundAnswers.NONE.on(looks.today()), List.of());
        var draft = Objects.requireNonNull(
                lookBacks.project(looks.inspector(), id, 1).project().draft());
        assertThat(lookBacks.project(looks.actor("leader"), id, 1).project().draft())
                .isNull();
        assertThatThrownBy(() -> answers.save(looks.actor("county"), id, 1, 0L, looks.inUse(), List.of()))
                .hasMessageContaining("shared.looked.changed");
        answers.sign(looks.actor("county"), id, 1, draft.version(), looks.inUse(), List.of());
        var signed = looks.answer(id, 1);
        assertThat(signed.found().unpaid()).isEqualByComparingTo("12.345678");
        assertThat(signed.signedBy()).isEqualTo("县府办小陈");
        assertThatThrownBy(() -> answers.sign(looks.inspector(), id, 1, 0L, looks.notInUse(), List.of()))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> jdbc.sql("update look_back_answer set unpaid = 0 where id = ?")
                        .param(signed.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aCorrectionIsANewAnswerWithItsReasonAndTheFormerOneStays() {
        long id = looks.planned(looks.finished());
        looks.signed(id, 1, looks.inUse());
        var first = looks.answer(id, 1);
        assertThatThrownBy(
                        () -> answers.correct(looks.inspector(), id, 1, first.id(), looks.notInUse(), " ", List.of()))
                .hasMessageContaining("lookback.reason.missing");
        answers.correct(looks.actor("county"), id, 1, first.id(), looks.notInUse(), "看错了点位", List.of());
        assertThat(looks.answer(id, 1).found().useFound()).isEqualTo(UseFound.NOT_IN_USE);
        assertThat(looks.answer(id, 1).reason()).isEqualTo("看错了点位");
        assertThat(looks.project(id, 1).answers()).hasSize(2).first().isEqualTo(first);
    }

    @Test
    void aProblemIsAFindingThatSaysWhereItComesFromAndIsStruckOffAsOthersAre() {
        long id = looks.planned(looks.finished());
        looks.signed(id, 1, looks.notInUse());
        long finding = followUps.open(looks.inspector(), id, 1, looks.problem());
        var detail = findings.get(looks.actor("department"), finding);
        assertThat(Objects.requireNonNull(detail.origin()).href()).isEqualTo("/look-backs/" + id + "/projects/1");
        assertThat(detail.finding().state()).isEqualTo(FindingState.OPEN);
        assertThat(detail.finding().otherYear()).isTrue();
        assertThat(detail.finding().planYear()).isEqualTo(COUNTS_IN);
        assertThat(looks.project(id, 1).findings())
                .extracting(LookBackFinding::id)
                .containsExactly(finding);
    }

    @Test
    void aSecondPersonOpensTheProjectAgainAndPastDaysKeepIt() {
        var code = looks.finished();
        long id = looks.planned(code);
        looks.signed(id, 1, looks.notInUse());
        followUps.askReopening(looks.inspector(), id, 1, "长期闲置");
        assertThatThrownBy(() -> followUps.askReopening(looks.inspector(), id, 1, "长期闲置"))
                .hasMessageContaining("project.reopening.waits");
        long asked = closings.ofProject(looks.office(), code).all().get(0).id();
        assertThatThrownBy(() -> closings.answer(looks.inspector(), code, asked, true, "属实"))
                .hasMessageContaining("project.reopening.other-person");
        closings.answer(looks.office(), code, asked, true, "属实");
        assertThat(looks.project(code).stage()).isEqualTo(Stage.UNDER_WAY);
        assertThat(projects.summary(looks.office(), code, looks.today().minusDays(1))
                        .project()
                        .stage())
                .isEqualTo(Stage.COMPLETED);
        assertThat(looks.project(id, 1).reopened()).isTrue();
        assertThat(looks.project(id, 1).reopenings())
                .extracting(LookBackReopening::state)
                .containsExactly(ClosingState.CONFIRMED);
    }

    @Test
    void aDayBeforeItWasPlannedHasNothingOfIt() {
        long id = looks.planned(looks.finished());
        var office = looks.office();
        var before = looks.today().minusDays(1);
        int thisYear = looks.today().getYear();
        for (var day : List.of(before, looks.today())) {
            boolean there = day.equals(looks.today());
            assertThat(lookBacks.ofYear(office, COUNTS_IN, day).stream()
                            .anyMatch(one -> one.head().id() == id))
                    .isEqualTo(there);
            assertThat(lookBacks.touching(office, thisYear, day).stream()
                            .anyMatch(one -> one.head().id() == id))
                    .isEqualTo(there);
            assertThat(lookBacks.withProjects(office, COUNTS_IN, day).stream()
                            .anyMatch(one -> one.head().id() == id))
                    .isEqualTo(there);
            assertThat(lookBacks.ending(office, before, looks.today().plusDays(60), day).stream()
                            .anyMatch(one -> one.head().id() == id))
                    .isEqualTo(there);
        }
        plans.cancel(office, id, 0, "改期");
        assertThat(lookBacks.get(office, id).head().cancelled()).isTrue();
        jdbc.sql("update look_back set planned_at = planned_at - interval '2 days' where id = ?")
                .param(id)
                .update();
        assertThat(lookBacks.ofYear(office, COUNTS_IN, before).stream()
                        .filter(one -> one.head().id() == id))
                .singleElement()
                .satisfies(one -> assertThat(one.head().cancelled()).isFalse());
    }

    @Test
    void aUnitReadsWhatWasSignedOfItsOwnProjectsAndNobodyElseDoes() {
        long id = looks.planned(looks.finished(), looks.finished());
        var clerk = looks.actor("department");
        assertThatThrownBy(() -> lookBacks.get(clerk, id)).isInstanceOf(Denied.class);
        looks.signed(id, 1, looks.inUse());
        assertThat(lookBacks.get(clerk, id).projects())
                .extracting(LookedAtProject::number)
                .containsExactly(1);
        assertThat(lookBacks.ofProject(clerk, looks.project(id, 1).projectId(), looks.today()))
                .hasSize(1);
        assertThatThrownBy(() -> lookBacks.get(looks.actor("deputy"), id)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> answers.save(looks.office(), id, 2, 0L, looks.inUse(), List.of()))
                .as("not one of those who look")
                .isInstanceOf(Denied.class);
    }
}
