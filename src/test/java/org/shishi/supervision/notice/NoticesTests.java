package org.shishi.supervision.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shishi.project.ProjectFixtures.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shishi.figures.Remedies;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Role;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.SupervisionFixtures;
import org.shishi.supervision.notice.NoticeClock.Word;
import org.shishi.testing.Statements;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Pageable;

class NoticesTests extends NoticeTest {

    @Test
    void aSlipIsIssuedByASecondPersonAndThenHasANumber() {
        var draft = drafts.draft(office.lin(), office.slip(ROADS));
        assertThat(draft.number()).isEmpty();
        refused(Verdict.FORBIDDEN, () -> drafts.issue(office.lin(), draft.id(), office.looked(draft.id())));
        var issued = drafts.issue(office.hu(), draft.id(), office.looked(draft.id()));
        assertThat(issued.number()).matches("督提\u30142023\u3015[1-9]\\d*号");
        assertThat(issued.issuedOn()).isEqualTo("2023-09-26");
        assertThat(issued.state()).isEqualTo(NoticeState.ISSUED);
    }

    @Test
    void aLateProjectShowsTheSlipsOfTheNextPlanYearToo() {
        var code = ledger.project().year(2022).enter();
        var slip = drafts.draft(
                office.lin(),
                new SaveNotice(
                        2023,
                        code,
                        true,
                        null,
                        new NoticeContent(
                                NoticeKind.REMINDER, NoticeColour.BLUE, "公厕", "未完工", "加快施工", ledger.unit(ROADS), 3)));
        var seen = new Viewpoint(2022, LocalDate.of(2023, 9, 26));
        assertThat(remedies.of(office.lin(), seen, List.of(code), Locale.SIMPLIFIED_CHINESE)
                        .get(code))
                .extracting(Remedies.Remedy::href)
                .contains("/supervision/notices/" + slip.id());
    }

    @Test
    void whoeverSavesADraftUnchangedHasNotRewrittenIt() {
        var draft = drafts.draft(office.lin(), office.slip(ROADS));
        var same = drafts.change(office.hu(), draft.id(), draft.version(), office.slip(ROADS));
        assertThat(same.drafter()).isEqualTo(draft.drafter());
        assertThat(same.version()).isEqualTo(draft.version());
    }

    @Test
    void whoeverChangesADraftLastCannotIssueIt() {
        var draft = drafts.draft(office.lin(), office.slip(ROADS));
        drafts.change(office.hu(), draft.id(), draft.version(), office.slip(ROADS, NoticeKind.ORDER, null));
        refused(Verdict.FORBIDDEN, () -> drafts.issue(office.hu(), draft.id(), office.looked(draft.id())));
        assertThat(drafts.issue(office.lin(), draft.id(), office.looked(draft.id()))
                        .issue())
                .isPositive();
    }

    @Test
    void theClockStandsStillOverTheHolidayAndRunsOnTheMakeUpDays() {
        var issued = office.issued(ROADS); // three working days: 27, 28 September and 7 October, a Saturday
        assertThat(issued.dueOn()).isEqualTo("2023-10-07");
        assertThat(issued.clock()).isEqualTo(new NoticeClock(Word.SOON, 3));
        clock.set("2023-10-03");
        assertThat(now(issued).clock()).isEqualTo(new NoticeClock(Word.SOON, 1));
        clock.set("2023-10-07");
        assertThat(now(issued).clock().word()).isEqualTo(Word.TODAY);
        clock.set("2023-10-08");
        assertThat(now(issued).clock()).isEqualTo(new NoticeClock(Word.OVERDUE, 1));
        assertThat(now(issued).proposesEscalation()).isTrue();
    }

    @Test
    void aRestDayAfterTheDueDayMakesNothingLate() {
        clock.set("2023-09-25");
        var issued = office.issued(ROADS);
        assertThat(issued.dueOn()).isEqualTo("2023-09-28");
        clock.set("2023-10-02");
        assertThat(now(issued).clock()).isEqualTo(new NoticeClock(Word.DUE, 0));
        broken("supervision.escalate.early", () -> drafts.escalate(office.lin(), issued.id(), ""));
    }

    @Test
    void theUnitSignsAnswersAndIsVerifiedBySomebodyElse() {
        var issued = office.issued(ROADS);
        broken(
                "supervision.notice.state",
                () -> answers.answer(office.clerk(ROADS), issued.id(), SupervisionFixtures.answer()));
        answers.sign(office.clerk(ROADS), issued.id());
        broken(
                "supervision.evidence.missing",
                () -> answers.answer(office.clerk(ROADS), issued.id(), new NoticeAnswer("措施", "结果", " ")));
        answers.answer(office.clerk(ROADS), issued.id(), SupervisionFixtures.answer());
        refused(
                Verdict.FORBIDDEN,
                () -> checks.verify(office.clerk(ROADS), issued.id(), office.looked(issued.id()), "自查"));
        var insider = office.person("insider", Role.INSPECTION_OFFICE, ROADS);
        refused(Verdict.FORBIDDEN, () -> checks.verify(insider, issued.id(), office.looked(issued.id()), "看过了"));
        checks.verify(office.lin(), issued.id(), office.looked(issued.id()), "到现场看过,两个作业面已开工");
        var closed = checks.close(office.lin(), issued.id(), office.looked(issued.id()), "同意销号");
        assertThat(closed.state()).isEqualTo(NoticeState.CLOSED);
        assertThat(closed.endedOn()).isEqualTo("2023-09-26");
        assertThat(notices.get(office.lin(), issued.id()).steps())
                .extracting(NoticeStepView::verb)
                .containsExactly(
                        NoticeVerb.DRAFT,
                        NoticeVerb.ISSUE,
                        NoticeVerb.SIGN,
                        NoticeVerb.ANSWER,
                        NoticeVerb.VERIFY,
                        NoticeVerb.CLOSE);
    }

    @Test
    void anotherUnitIsNotToldThatTheSlipExists() {
        var issued = office.issued(ROADS);
        refused(Verdict.HIDDEN, () -> notices.get(office.clerk(SCHOOLS), issued.id()));
        refused(Verdict.HIDDEN, () -> answers.sign(office.clerk(SCHOOLS), issued.id()));
        refused(Verdict.HIDDEN, () -> answers.answer(office.clerk(SCHOOLS), issued.id(), SupervisionFixtures.answer()));
        assertThat(seenBy(SCHOOLS)).doesNotContain(issued.id());
        assertThat(seenBy(ROADS)).contains(issued.id());
        var draft = drafts.draft(office.lin(), office.slip(ROADS));
        refused(Verdict.HIDDEN, () -> notices.get(office.clerk(ROADS), draft.id()));
        assertThat(seenBy(ROADS)).doesNotContain(draft.id());
    }

    @Test
    void whatDoesNotDoIsSentBackWithANewDueDay() {
        var answered = office.answered(ROADS);
        clock.set("2023-09-28");
        broken(
                "supervision.text.missing",
                () -> checks.sendBack(office.lin(), answered.id(), office.looked(answered.id()), "", 2));
        var returned = checks.sendBack(office.lin(), answered.id(), office.looked(answered.id()), "照片不是该路段", 2);
        assertThat(returned.state()).isEqualTo(NoticeState.RETURNED);
        assertThat(returned.dueOn()).isEqualTo("2023-10-08");
        assertThat(answers.answer(office.clerk(ROADS), answered.id(), SupervisionFixtures.answer())
                        .state())
                .isEqualTo(NoticeState.ANSWERED);
    }

    @Test
    void moreTimeIsAskedForBeforeTheDueDayAndCountsOnceItIsGranted() {
        var issued = office.issued(ROADS);
        answers.askExtension(office.clerk(ROADS), issued.id(), 2, "连续降雨");
        assertThat(now(issued).dueOn()).isEqualTo("2023-10-07");
        broken("supervision.extension.asked", () -> answers.askExtension(office.clerk(ROADS), issued.id(), 2, "又下雨"));
        refused(
                Verdict.FORBIDDEN,
                () -> checks.grantExtension(office.clerk(ROADS), issued.id(), office.looked(issued.id()), ""));
        clock.set("2023-10-09");
        var granted = checks.grantExtension(office.lin(), issued.id(), office.looked(issued.id()), "同意");
        assertThat(granted.dueOn()).isEqualTo("2023-10-09");
        assertThat(granted.clock().word()).isEqualTo(Word.TODAY);
        broken(
                "supervision.extension.none",
                () -> checks.grantExtension(office.lin(), issued.id(), office.looked(issued.id()), ""));
    }

    @Test
    void onTheDueDayItIsTooLateToAskForMoreTime() {
        var issued = office.issued(ROADS);
        clock.set("2023-10-07");
        broken("supervision.extension.late", () -> answers.askExtension(office.clerk(ROADS), issued.id(), 2, "来不及"));
        assertThat(notices.get(office.clerk(ROADS), issued.id()).allowed()).doesNotContain(NoticeVerb.ASK_EXTENSION);
    }

    @Test
    void whatGoesUnansweredGoesOneStepUpOnceAPersonConfirmsAndASecondOneIssues() {
        var blue = office.issued(ROADS);
        broken("supervision.escalate.early", () -> drafts.escalate(office.lin(), blue.id(), ""));
        clock.set("2023-10-08");
        var draft = drafts.escalate(office.lin(), blue.id(), "逾期未答复");
        assertThat(draft.colour()).isEqualTo(NoticeColour.ORANGE);
        assertThat(draft.kind()).isEqualTo(NoticeKind.ASSIGNMENT);
        assertThat(draft.former()).isEqualTo(blue.id());
        assertThat(now(blue).proposesEscalation()).isFalse();
        broken("supervision.escalate.already", () -> drafts.escalate(office.hu(), blue.id(), ""));
        refused(Verdict.FORBIDDEN, () -> drafts.issue(office.lin(), draft.id(), office.looked(draft.id())));
        drafts.issue(office.hu(), draft.id(), office.looked(draft.id()));
        assertThat(now(blue).state()).isEqualTo(NoticeState.ESCALATED);
        refused(Verdict.WRONG_STATE, () -> answers.sign(office.clerk(ROADS), blue.id()));
        clock.set("2023-10-30");
        var red = office.issue(drafts.escalate(office.lin(), draft.id(), ""));
        assertThat(red.colour()).isEqualTo(NoticeColour.RED);
        clock.set("2023-11-30");
        var summons = office.issue(drafts.escalate(office.lin(), red.id(), ""));
        assertThat(summons.kind()).isEqualTo(NoticeKind.SUMMONS);
        assertThat(summons.colour()).isEqualTo(NoticeColour.RED);
        clock.set("2023-12-29");
        broken("supervision.escalate.early", () -> drafts.escalate(office.lin(), summons.id(), ""));
    }

    @Test
    void aSlipThatWasAnsweredMeanwhileIsNotEscalated() {
        var blue = office.issued(ROADS);
        clock.set("2023-10-08");
        var draft = drafts.escalate(office.lin(), blue.id(), "");
        answers.sign(office.clerk(ROADS), blue.id());
        answers.answer(office.clerk(ROADS), blue.id(), SupervisionFixtures.answer());
        broken("supervision.notice.state", () -> drafts.issue(office.hu(), draft.id(), office.looked(draft.id())));
        drafts.withdraw(office.hu(), draft.id(), "已答复");
        assertThat(now(blue).successor()).isNull();
    }

    @Test
    void aPastDayIsShownAsItWas() {
        clock.set("2023-08-01");
        var issued = office.issued(ROADS);
        clock.set("2023-08-02");
        answers.sign(office.clerk(ROADS), issued.id());
        answers.answer(office.clerk(ROADS), issued.id(), SupervisionFixtures.answer());
        assertThat(on("2023-08-01", issued.id())).isEqualTo(List.of(NoticeState.ISSUED));
        assertThat(on("2023-08-02", issued.id())).isEqualTo(List.of(NoticeState.ANSWERED));
        assertThat(on("2023-07-31", issued.id())).isEmpty();
    }

    @Test
    void aProjectOfAnotherYearMustBeMeant() {
        var code = ledger.project().year(2022).enter();
        var save = about(code, false);
        broken("supervision.project.year", () -> drafts.draft(office.lin(), save));
        assertThat(drafts.draft(office.lin(), about(code, true)).project()).isEqualTo(code);
        broken("supervision.project.unknown", () -> drafts.draft(office.lin(), about("not-there", false)));
    }

    @Test
    void whatHappenedIsNeverRewritten() {
        office.issued(ROADS);
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> jdbc.sql("update notice_step set actor = 'x'").update());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update notice set number = null where number is not null")
                        .update());
    }

    @Test
    void theListCostsTheSameHoweverManySlips() {
        office.issued(ROADS);
        var filter = NoticeFilter.of(2023, day("2023-12-31"));
        notices.find(office.lin(), filter, Pageable.ofSize(25));
        var few = Statements.count(() -> notices.find(office.lin(), filter, Pageable.ofSize(1)));
        IntStream.range(0, 30).forEach(i -> office.issued(ROADS));
        var lin = office.lin();
        var many = Statements.count(() -> notices.find(lin, filter, Pageable.ofSize(25)));
        assertThat(many).isLessThanOrEqualTo(few).isLessThanOrEqualTo(3);
    }

    private SaveNotice about(String code, boolean otherYear) {
        return new SaveNotice(
                2023,
                code,
                otherYear,
                null,
                new NoticeContent(NoticeKind.REMINDER, NoticeColour.BLUE, "事项", "问题", "要求", ledger.unit(ROADS), 5));
    }

    private NoticeView now(NoticeView notice) {
        return notices.get(office.lin(), notice.id()).notice();
    }

    private List<Long> seenBy(String unit) {
        var filter = NoticeFilter.of(2023, day("2023-12-31"));
        return notices.find(office.clerk(unit), filter, Pageable.unpaged())
                .map(NoticeView::id)
                .getContent();
    }

    private List<NoticeState> on(String day, long id) {
        return notices.find(office.lin(), NoticeFilter.of(2023, day(day)), Pageable.unpaged()).stream()
                .filter(notice -> notice.id() == id)
                .map(NoticeView::state)
                .toList();
    }
}
