package org.shishi.supervision.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shishi.project.ProjectFixtures.day;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.entry.Projects;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.SupervisionFixtures;
import org.shishi.supervision.instruction.GiveInstruction;
import org.shishi.supervision.instruction.Instructions;
import org.shishi.supervision.notice.NoticeAnswers;
import org.shishi.supervision.notice.NoticeChecks;
import org.shishi.supervision.notice.NoticeDrafts;
import org.shishi.supervision.notice.NoticeKind;
import org.shishi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;

@SpringBootTest
@Import({TestClock.class, ProjectFixtures.class, SupervisionFixtures.class})
class FindingsTests {

    private static final String ROADS = "县交通运输局";
    private static final String SCHOOLS = "县教育局";
    private static final Rectification DONE = new Rectification("返工", "已完成", "检测报告 2023-10-12");

    @Autowired
    Findings findings;

    @Autowired
    FindingSteps steps;

    @Autowired
    NoticeDrafts drafts;

    @Autowired
    NoticeAnswers answers;

    @Autowired
    NoticeChecks checks;

    @Autowired
    Instructions instructions;

    @Autowired
    Projects projects;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    SupervisionFixtures office;

    @Autowired
    TestClock clock;

    private String road;

    @BeforeEach
    void aRoadIsLookedAt() {
        clock.set("2023-09-25");
        office.units();
        road = ledger.project().title("提升改造农村公路").lead(ROADS).enter();
    }

    @Test
    void aFindingIsPutRightVerifiedBySomebodyElseAndStruckOff() {
        var found = office.found(road, ROADS);
        assertThat(found.state()).isEqualTo(FindingState.OPEN);
        steps.rectify(office.clerk(ROADS), found.id(), new Rectification("已约施工方", "进场", ""), false);
        assertThat(now(found).state()).isEqualTo(FindingState.RECTIFYING);
        steps.rectify(office.clerk(ROADS), found.id(), DONE, true);
        refused(Verdict.FORBIDDEN, () -> steps.verify(office.clerk(ROADS), found.id(), office.seen(found.id()), "自查"));
        var insider = office.person("insider", Role.INSPECTION_OFFICE, ROADS);
        refused(Verdict.FORBIDDEN, () -> steps.verify(insider, found.id(), office.seen(found.id()), "看过"));
        steps.verify(office.lin(), found.id(), office.seen(found.id()), "现场复测合格");
        var ended = steps.strikeOff(office.lin(), found.id(), office.seen(found.id()), "同意", "");
        assertThat(ended.state()).isEqualTo(FindingState.STRUCK_OFF);
        assertThat(ended.endedOn()).isEqualTo("2023-09-25");
        assertThat(projects.get(ProjectFixtures.OFFICE, road, day("2023-09-25"))
                        .project()
                        .stage()
                        .name())
                .as("a finding struck off leaves the project as it is")
                .isEqualTo("NOT_STARTED");
    }

    @Test
    void nothingIsStruckOffWithoutEvidence() {
        var found = office.found(road, ROADS);
        steps.rectify(office.clerk(ROADS), found.id(), new Rectification("返工", "已完成", ""), true);
        broken(
                "supervision.finding.state",
                () -> steps.strikeOff(office.lin(), found.id(), office.seen(found.id()), "同意", "照片"));
        steps.verify(office.lin(), found.id(), office.seen(found.id()), "看过了");
        broken(
                "supervision.evidence.missing",
                () -> steps.strikeOff(office.lin(), found.id(), office.seen(found.id()), "同意", " "));
        assertThat(steps.strikeOff(office.lin(), found.id(), office.seen(found.id()), "同意", "复测记录")
                        .state())
                .isEqualTo(FindingState.STRUCK_OFF);
    }

    @Test
    void whatComesBackIsOpenAgainCountedAndNeedsNewEvidence() {
        var found = office.found(road, ROADS);
        end(found);
        broken("supervision.text.missing", () -> steps.reopen(office.lin(), found.id(), "", day("2023-11-30")));
        clock.set("2023-11-01");
        broken("supervision.due.before", () -> steps.reopen(office.lin(), found.id(), "又坏了", day("2023-10-31")));
        var again = steps.reopen(office.lin(), found.id(), "雨后再次沉降", day("2023-11-30"));
        assertThat(again.state()).isEqualTo(FindingState.OPEN);
        assertThat(again.reopened()).isEqualTo(1);
        assertThat(again.endedOn()).isNull();
        assertThat(again.dueOn()).isEqualTo("2023-11-30");
        steps.rectify(office.clerk(ROADS), found.id(), new Rectification("再返工", "完成", ""), true);
        steps.verify(office.lin(), found.id(), office.seen(found.id()), "看过");
        broken(
                "supervision.evidence.missing",
                () -> steps.strikeOff(office.lin(), found.id(), office.seen(found.id()), "同意", ""));
        assertThat(on("2023-10-31", found).state()).isEqualTo(FindingState.STRUCK_OFF);
        assertThat(on("2023-10-31", found).reopened()).isZero();
    }

    @Test
    void anotherUnitIsNotToldThatTheFindingExists() {
        var found = office.found(road, ROADS);
        refused(Verdict.HIDDEN, () -> findings.get(office.clerk(SCHOOLS), found.id()));
        refused(Verdict.HIDDEN, () -> steps.rectify(office.clerk(SCHOOLS), found.id(), DONE, true));
        assertThat(findings.find(office.clerk(SCHOOLS), FindingFilter.of(2023, day("2023-12-31")), Pageable.unpaged())
                        .getContent())
                .noneMatch(one -> one.id() == found.id());
    }

    @Test
    void aProjectOfAnotherYearMustBeMeant() {
        var old = ledger.project().year(2022).enter();
        broken("supervision.project.year", () -> office.found(old, ROADS));
        var save = office.problem(old, ROADS);
        var meant = new SaveFinding(2023, null, old, true, save.content());
        assertThat(findings.record(office.lin(), meant).otherYear()).isTrue();
    }

    @Test
    void aDeadlineBeforeTheDayOfTheFindingIsRefusedAndSoIsAFindingOfTomorrow() {
        broken("supervision.due.before", () -> record(day("2023-09-20"), day("2023-09-19")));
        broken("supervision.day.future", () -> record(day("2023-09-26"), day("2023-09-30")));
        assertThat(record(day("2023-09-20"), day("2023-09-20")).overdue()).isTrue();
    }

    @Test
    void theAnswerToASlipIsTheRectificationOfItsFinding() {
        var found = office.found(road, ROADS);
        var save = office.slip(ROADS, NoticeKind.ASSIGNMENT, found.id());
        var slip = office.issue(drafts.draft(office.lin(), save));
        broken("supervision.notice.twice", () -> drafts.draft(office.lin(), save));
        answers.sign(office.clerk(ROADS), slip.id());
        answers.answer(office.clerk(ROADS), slip.id(), SupervisionFixtures.answer());
        assertThat(now(found).state()).isEqualTo(FindingState.REPORTED);
        checks.sendBack(office.lin(), slip.id(), office.looked(slip.id()), "证据不足", 3);
        assertThat(now(found).state()).isEqualTo(FindingState.RETURNED);
        answers.answer(office.clerk(ROADS), slip.id(), SupervisionFixtures.answer());
        checks.verify(office.lin(), slip.id(), office.looked(slip.id()), "看过");
        checks.close(office.lin(), slip.id(), office.looked(slip.id()), "");
        assertThat(now(found).state()).isEqualTo(FindingState.STRUCK_OFF);
    }

    @Test
    void aLeadersInstructionIsRepliedToByTheUnitItIsAddressedTo() {
        var give =
                new GiveInstruction(road, "周副县长", day("2023-09-22"), "请交通局限期整改", ledger.unit(ROADS), day("2023-10-10"));
        refused(Verdict.FORBIDDEN, () -> instructions.give(office.clerk(ROADS), give));
        var said = instructions.give(office.person("zhou", Role.LEADER, null), give);
        refused(Verdict.HIDDEN, () -> instructions.reply(office.clerk(SCHOOLS), said.id(), "收到"));
        refused(Verdict.FORBIDDEN, () -> instructions.reply(office.lin(), said.id(), "收到"));
        assertThat(instructions.reply(office.clerk(ROADS), said.id(), "已返工").reply())
                .isEqualTo("已返工");
        broken("supervision.instruction.replied", () -> instructions.reply(office.clerk(ROADS), said.id(), "再报"));
    }

    private FindingView record(LocalDate found, LocalDate due) {
        var save = office.problem(road, ROADS).content();
        var dated = save.with(FindingField.FOUND_ON, found).with(FindingField.DUE_ON, due);
        return findings.record(office.lin(), new SaveFinding(2023, null, road, false, dated));
    }

    private void end(FindingView found) {
        steps.rectify(office.clerk(ROADS), found.id(), DONE, true);
        steps.verify(office.lin(), found.id(), office.seen(found.id()), "合格");
        steps.strikeOff(office.lin(), found.id(), office.seen(found.id()), "同意", "");
    }

    private FindingView now(FindingView found) {
        return findings.get(office.lin(), found.id()).finding();
    }

    private FindingView on(String day, FindingView found) {
        return findings.find(office.lin(), FindingFilter.of(2023, day(day)), Pageable.unpaged()).stream()
                .filter(one -> one.id() == found.id())
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Verdict verdict, ThrowingCallable work) {
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(work)
                .extracting(Denied::verdict)
                .isEqualTo(verdict);
    }

    private static void broken(String code, ThrowingCallable work) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(work)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
