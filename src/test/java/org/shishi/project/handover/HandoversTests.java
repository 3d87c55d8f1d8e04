package org.shishi.project.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.project.Stage;
import org.shishi.shared.RuleViolation;

class HandoversTests extends HandoverTest {

    @Test
    void fourPersonsTakeItFromCompletionToClosing() {
        var code = entered();
        completed(code);
        handovers.tell(clerk(), code, HandoverStep.USE, use(), photo());
        assertThat(project(code).stage()).isEqualTo(Stage.IN_USE);
        accept("county", code, AcceptanceConclusion.PASSED);
        assertThat(project(code).stageSince()).isEqualTo(ACCEPTED);
        closings.ask(people.actor("county2"), code, "核查属实");
        closings.answer(people.actor("inspection"), code, asked(code), true, "现场核实");
        assertThat(project(code).stage()).isEqualTo(Stage.CLOSED);
        assertThat(records.of(people.actor("county"), code))
                .extracting(HandoverView::step)
                .containsExactly(HandoverStep.ACCEPTANCE, HandoverStep.USE, HandoverStep.COMPLETION);
        assertThat(records.of(people.actor("county"), code)).allSatisfy(told -> {
            assertThat(told.files()).hasSize(1);
            assertThat(told.holds()).isTrue();
        });
    }

    @Test
    void aDefectKeepsTheProjectFromBeingClosedUntilItIsStruckOff() {
        var code = entered();
        completed(code);
        accept("county", code, AcceptanceConclusion.PASSED_AFTER_RECTIFICATION, defect());
        assertThat(project(code).stage()).isEqualTo(Stage.ACCEPTED);
        assertThatThrownBy(() -> closings.ask(people.actor("county2"), code, "核查属实"))
                .hasMessageContaining("project.closing.defect");
        var found = records.of(people.actor("county"), code).get(0).defects().get(0);
        assertThat(found.description()).isEqualTo("护栏松动");
        assertThat(found.open()).isTrue();
        strikeOff(found.finding());
        assertThat(closings.ask(people.actor("county2"), code, "核查属实").waits()).isTrue();
    }

    @Test
    void aFailedAcceptanceLeavesTheProjectAsItIsAndMayComeAgain() {
        var code = entered();
        completed(code);
        accept("county", code, AcceptanceConclusion.FAILED, defect());
        assertThat(project(code).stage()).isEqualTo(Stage.COMPLETED);
        accept("county", code, AcceptanceConclusion.PASSED);
        assertThat(project(code).stage()).isEqualTo(Stage.ACCEPTED);
        assertThatThrownBy(() -> closings.ask(people.actor("county2"), code, "核查属实"))
                .as("its defect is still open")
                .hasMessageContaining("project.closing.defect");
    }

    @Test
    void whoeverReturnsAnAcceptanceDoesNotMakeItsDefectsForgotten() {
        var code = entered();
        completed(code);
        accept("county", code, AcceptanceConclusion.PASSED_AFTER_RECTIFICATION, defect());
        handovers.giveBack(
                people.actor("inspection"),
                code,
                HandoverStep.ACCEPTANCE,
                record(code, HandoverStep.ACCEPTANCE),
                "缺少记录");
        accept("county", code, AcceptanceConclusion.PASSED);
        assertThatThrownBy(() -> closings.ask(people.actor("county2"), code, "核查属实"))
                .hasMessageContaining("project.closing.defect");
    }

    @Test
    void acceptanceAndUseComeAfterCompletionAndLeavingOneOutNeedsAReason() {
        var code = entered();
        var county = people.actor("county");
        var early = acceptance(AcceptanceConclusion.PASSED, "");
        assertThatThrownBy(() -> handovers.tell(county, code, HandoverStep.ACCEPTANCE, early, photo()))
                .hasMessageContaining("project.handover.early");
        assertThatThrownBy(() -> handovers.tell(clerk(), code, HandoverStep.USE, use(), photo()))
                .hasMessageContaining("project.handover.early");
        completed(code);
        assertThatThrownBy(() -> handovers.tell(county, code, HandoverStep.ACCEPTANCE, early, photo()))
                .hasMessageContaining("project.handover.skipped");
        assertThatThrownBy(() -> handovers.tell(
                        clerk(), code, HandoverStep.COMPLETION, TellHandover.completion(DONE, "再次"), photo()))
                .hasMessageContaining("project.handover.already");
        assertThat(records.of(county, code)).hasSize(1);
    }

    @Test
    void nothingIsToldWithoutEvidenceOrOfADayToCome() {
        var code = entered();
        var told = TellHandover.completion(DONE, "已完工");
        assertThatThrownBy(() -> handovers.tell(clerk(), code, HandoverStep.COMPLETION, told, List.of()))
                .hasMessageContaining("project.handover.evidence");
        var late = TellHandover.completion(today().plusDays(1), "已完工");
        assertThatThrownBy(() -> handovers.tell(clerk(), code, HandoverStep.COMPLETION, late, photo()))
                .hasMessageContaining("project.date.future");
        assertThat(project(code).stage()).isEqualTo(Stage.NOT_STARTED);
        assertThat(records.of(clerk(), code)).isEmpty();
    }

    @Test
    void nobodyTakesTwoSteps() {
        var code = entered();
        completed(code);
        assertThatThrownBy(() -> handovers.tell(
                        clerk(),
                        code,
                        HandoverStep.ACCEPTANCE,
                        acceptance(AcceptanceConclusion.PASSED, "政策类"),
                        photo()))
                .hasMessageContaining("project.handover.person");
        accept("county", code, AcceptanceConclusion.PASSED);
        assertThatThrownBy(() -> closings.ask(clerk(), code, "属实")).hasMessageContaining("project.closing.completer");
        assertThatThrownBy(() -> closings.ask(people.actor("county"), code, "属实"))
                .hasMessageContaining("project.closing.accepter");
        closings.ask(people.actor("county2"), code, "属实");
        for (var earlier : List.of(clerk(), people.actor("county"), people.actor("county2"))) {
            var everything = new Actor(
                    earlier.id(),
                    earlier.username(),
                    earlier.name(),
                    null,
                    "",
                    Set.of(Role.INSPECTION_OFFICE),
                    null,
                    false);
            assertThatThrownBy(() -> closings.answer(everything, code, asked(code), true, "属实"))
                    .hasMessageMatching("project.closing.(completer|accepter|other-person).*");
        }
    }

    @Test
    void whatIsReturnedLeadsBackAndIsToldAnew() {
        var code = entered();
        completed(code);
        accept("county", code, AcceptanceConclusion.PASSED);
        var inspection = people.actor("inspection");
        assertThatThrownBy(() -> handovers.giveBack(
                        inspection, code, HandoverStep.COMPLETION, record(code, HandoverStep.COMPLETION), "未完工"))
                .hasMessageContaining("project.handover.return.later");
        handovers.giveBack(inspection, code, HandoverStep.ACCEPTANCE, record(code, HandoverStep.ACCEPTANCE), "缺少记录");
        assertThat(project(code).stage()).isEqualTo(Stage.COMPLETED);
        assertThat(project(code).completedOn()).isEqualTo(DONE);
        handovers.giveBack(inspection, code, HandoverStep.COMPLETION, record(code, HandoverStep.COMPLETION), "两处未完工");
        assertThat(project(code).stage()).as("as before").isEqualTo(Stage.NOT_STARTED);
        assertThat(project(code).completedOn()).isNull();
        assertThat(project(code).progress().percent()).isNull();
        assertThat(records.of(inspection, code))
                .allSatisfy(told ->
                        assertThat(Objects.requireNonNull(told.returned()).by()).isEqualTo("督查室小林"));
        assertThatThrownBy(() -> handovers.giveBack(inspection, code, HandoverStep.COMPLETION, null, "再退"))
                .hasMessageContaining("project.handover.none");
    }

    @Test
    void aProjectThatNeverBeganIsNotCompleteWithoutItsStartOrAReason() {
        var code = entered();
        var told = TellHandover.completion(DONE, "已完工");
        assertThatThrownBy(() -> handovers.tell(clerk(), code, HandoverStep.COMPLETION, told, photo()))
                .hasMessageContaining("project.handover.start");
        var backwards = TellHandover.completion(DONE, "已完工", DONE.plusDays(1), "");
        assertThatThrownBy(() -> handovers.tell(clerk(), code, HandoverStep.COMPLETION, backwards, photo()))
                .hasMessageContaining("project.completed.before-start");
        var begun = TellHandover.completion(DONE, "已完工", DONE.minusMonths(3), "");
        handovers.tell(clerk(), code, HandoverStep.COMPLETION, begun, photo());
        assertThat(project(code).startedOn()).isEqualTo(DONE.minusMonths(3));
        assertThat(project(code).completedOn()).isEqualTo(DONE);
        handovers.giveBack(
                people.actor("inspection"),
                code,
                HandoverStep.COMPLETION,
                record(code, HandoverStep.COMPLETION),
                "未完工");
        assertThat(project(code).stage()).isEqualTo(Stage.UNDER_WAY);
    }

    @Test
    void aCompletionBeforeALaterStageSaysWhatTheProjectStillWas() {
        var code = entered();
        stage(code, Stage.PREPARING);
        assertThatThrownBy(() -> handovers.tell(
                        clerk(), code, HandoverStep.COMPLETION, TellHandover.completion(DONE, "完工"), photo()))
                .as("a project in preparation has not begun either")
                .hasMessageContaining("project.handover.start");
        var unstarted = TellHandover.completion(DONE, "完工", null, "政策类项目");
        assertThatThrownBy(() -> handovers.tell(clerk(), code, HandoverStep.COMPLETION, unstarted, photo()))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.field()).isEqualTo("on");
                    assertThat(refused.code()).isEqualTo("project.handover.still");
                    assertThat(refused.args()).containsExactly(today().toString(), Stage.PREPARING, Stage.COMPLETED);
                });
    }

    @Test
    void aStageThatASheetToldGetsItsRecordLater() {
        recordedFrom("2025-01-01");
        var code = entered();
        stage(code, Stage.COMPLETED);
        stage(code, Stage.ACCEPTED);
        assertThatThrownBy(() -> handovers.tell(
                        clerk(), code, HandoverStep.COMPLETION, TellHandover.completion(DONE, "补录"), photo()))
                .hasMessageContaining("project.handover.other-day");
        handovers.tell(clerk(), code, HandoverStep.COMPLETION, TellHandover.completion(today(), "补录"), photo());
        assertThat(project(code).stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(records.of(clerk(), code)).hasSize(1);
    }

    @Test
    void onlyTheUnitsOfTheProjectTellIt() {
        var code = entered();
        var stranger = new Actor(
                people.actor("township").id(), "township", "小吴", -1L, "", Set.of(Role.TOWNSHIP_CLERK), null, false);
        assertThatThrownBy(() -> handovers.tell(
                        stranger, code, HandoverStep.COMPLETION, TellHandover.completion(DONE, "完工"), photo()))
                .isInstanceOf(Denied.class);
    }
}
