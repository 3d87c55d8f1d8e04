package org.shishi.supervision.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shishi.meeting.MeetingBody;
import org.shishi.meeting.MeetingDeadline;
import org.shishi.meeting.MeetingStepView;
import org.shishi.meeting.MeetingView;
import org.shishi.meeting.Meetings;
import org.shishi.meeting.SaveMeeting;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Role;
import org.shishi.supervision.SupervisionFixtures;
import org.shishi.supervision.finding.FindingView;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.finding.SaveFinding;
import org.shishi.supervision.notice.NoticeClock.Word;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting as a deadline: it moves, and what is due at it moves along. */
class DueAtMeetingTests extends NoticeTest {

    @Autowired
    Meetings meetings;

    @Autowired
    Findings findings;

    @Test
    void aSlipIsDueOnTheDayOfItsMeetingAndMovesWithIt() {
        var meeting = announced("第十八次会议", "2023-10-30");
        var draft = drafts.draft(office.lin(), at(meeting));
        assertThat(notices.get(office.hu(), draft.id()).forthcoming().dueOn()).isEqualTo("2023-10-30");
        var issued = office.issue(draft);
        assertThat(issued.dueOn()).isEqualTo("2023-10-30");
        assertThat(issued.meetingName()).isEqualTo("第十八次会议");

        clock.set("2023-10-27");
        meetings.move(congress(), meeting.id(), meeting.version(), day("2023-11-28"), "议题未准备好");
        var moved = notices.get(office.lin(), issued.id());
        assertThat(moved.notice().dueOn()).isEqualTo("2023-11-28");
        assertThat(moved.steps().get(moved.steps().size() - 1).verb()).isEqualTo(NoticeVerb.RESCHEDULE);
        assertThat(moved.steps().get(moved.steps().size() - 1).reason()).isEqualTo("议题未准备好");

        clock.set("2023-10-31");
        assertThat(notices.get(office.lin(), issued.id()).notice().clock().word())
                .as("late by the former day, not by the meeting's")
                .isEqualTo(Word.RUNNING);
        assertThat(notices.get(office.lin(), issued.id(), day("2023-10-26"))
                        .notice()
                        .dueOn())
                .as("a past day shows the day that held then")
                .isEqualTo("2023-10-30");
    }

    @Test
    void aSlipThatGotADayOfItsOwnStaysWhenTheMeetingMoves() {
        var meeting = announced("第十九次会议", "2023-10-30");
        var issued = office.issue(drafts.draft(office.lin(), at(meeting)));
        answers.sign(office.clerk(ROADS), issued.id());
        answers.askExtension(office.clerk(ROADS), issued.id(), 5, "设备未到");
        var granted = checks.grantExtension(office.hu(), issued.id(), office.looked(issued.id()), "");
        assertThat(granted.meeting()).isNull();
        meetings.move(congress(), meeting.id(), meeting.version(), day("2023-12-28"), "改期");
        assertThat(notices.get(office.lin(), issued.id()).notice().dueOn()).isEqualTo(granted.dueOn());
    }

    @Test
    void whatIsOverStaysWhenTheMeetingMoves() {
        var meeting = announced("第二十次会议", "2023-10-30");
        var issued = office.issue(drafts.draft(office.lin(), at(meeting)));
        answers.sign(office.clerk(ROADS), issued.id());
        answers.answer(office.clerk(ROADS), issued.id(), SupervisionFixtures.answer());
        checks.verify(office.hu(), issued.id(), office.looked(issued.id()), "属实");
        checks.close(office.hu(), issued.id(), office.looked(issued.id()), "");
        meetings.move(congress(), meeting.id(), meeting.version(), day("2023-12-28"), "改期");
        assertThat(notices.get(office.lin(), issued.id()).notice().dueOn()).isEqualTo("2023-10-30");
        assertThat(meetings.get(office.lin(), meeting.id()).due())
                .extracting(MeetingDeadline::open)
                .containsExactly(false);
    }

    @Test
    void aRectificationIsDueAtAMeetingWithoutADayOfItsOwn() {
        var meeting = announced("第二十一次会议", "2023-10-30");
        var found = found(meeting);
        assertThat(found.dueOn()).isEqualTo("2023-10-30");
        meetings.move(congress(), meeting.id(), meeting.version(), day("2023-10-12"), "提前召开");
        assertThat(findings.get(office.lin(), found.id()).finding().dueOn()).isEqualTo("2023-10-12");
        clock.set("2023-10-13");
        assertThat(findings.get(office.lin(), found.id()).finding().overdue()).isTrue();
        assertThat(meetings.get(office.lin(), meeting.id()).due())
                .singleElement()
                .satisfies(due -> assertThat(due.href()).isEqualTo("/supervision/findings/" + found.id()));
    }

    @Test
    void aUnitSeesOnlyWhatItOwesItself() {
        var meeting = announced("第二十二次会议", "2023-10-30");
        office.issue(drafts.draft(office.lin(), at(meeting)));
        assertThat(meetings.get(office.clerk(ROADS), meeting.id()).due()).hasSize(1);
        assertThat(meetings.get(office.clerk(SCHOOLS), meeting.id()).due()).isEmpty();
    }

    @Test
    void aMeetingAtWhichSomethingIsAwaitedIsNotCancelled() {
        var meeting = announced("第二十三次会议", "2023-10-30");
        var draft = drafts.draft(office.lin(), at(meeting));
        broken("meeting.awaited", () -> meetings.cancel(congress(), meeting.id(), meeting.version(), "不开了"));
        drafts.withdraw(office.lin(), draft.id(), "不发了");
        assertThat(meetings.cancel(congress(), meeting.id(), meeting.version(), "不开了")
                        .cancelled())
                .isTrue();
        broken("meeting.not.forthcoming", () -> drafts.draft(office.lin(), at(meeting)));
    }

    @Test
    void nothingBecomesDueAtAMeetingThatIsOver() {
        var meeting = announced("第二十四次会议", "2023-10-10");
        var draft = drafts.draft(office.lin(), at(meeting));
        clock.set("2023-10-10");
        broken("meeting.not.forthcoming", () -> office.issue(draft));
        broken("meeting.not.forthcoming", () -> found(meeting));
        broken(
                "meeting.over",
                () -> meetings.move(congress(), meeting.id(), meeting.version(), day("2023-11-01"), "x"));
    }

    @Test
    void aMeetingIsAnnouncedMovedAndCancelledWithReasonsByItsKeepersOnly() {
        var meeting = announced("第二十五次会议", "2023-10-30");
        refused(Verdict.FORBIDDEN, () -> meetings.announce(office.clerk(ROADS), meeting("第二十六次会议", "2023-11-01")));
        refused(Verdict.FORBIDDEN, () -> meetings.move(office.clerk(ROADS), meeting.id(), 0, day("2023-11-01"), "改期"));
        refused(Verdict.FORBIDDEN, () -> meetings.cancel(office.clerk(ROADS), meeting.id(), 0, "不开"));
        broken("meeting.day.past", () -> meetings.announce(congress(), meeting("第二十六次会议", "2023-09-26")));
        broken("meeting.reason.missing", () -> meetings.move(congress(), meeting.id(), 0, day("2023-11-01"), " "));
        broken("meeting.day.past", () -> meetings.move(congress(), meeting.id(), 0, day("2023-09-26"), "改期"));
        broken("meeting.same.day", () -> meetings.move(congress(), meeting.id(), 0, day("2023-10-30"), "改期"));
        broken("shared.looked.changed", () -> meetings.move(congress(), meeting.id(), 7, day("2023-11-01"), "改期"));
        broken(
                "meeting.moved.apart",
                () -> meetings.describe(congress(), meeting.id(), 0, meeting("新名", "2023-11-01")));
        meetings.describe(congress(), meeting.id(), 0, meeting("第二十五次会议（扩大）", "2023-10-30"));
        meetings.move(congress(), meeting.id(), 1, day("2023-11-01"), "改期");
        assertThat(meetings.get(congress(), meeting.id()).steps())
                .extracting(MeetingStepView::verb)
                .containsExactly(MeetingStepView.Verb.ANNOUNCE, MeetingStepView.Verb.MOVE);
        refused(Verdict.HIDDEN, () -> meetings.get(congress(), 999_999));
    }

    @Test
    void aSecondMeetingOfTheSameNameIsRefusedWithTheDayOfTheOther() {
        announced("第三十次会议", "2023-12-20");
        broken("meeting.name.taken", () -> announced("第三十次会议", "2023-12-27"));
        var other = announced("第三十一次会议", "2023-12-28");
        broken(
                "meeting.name.taken",
                () -> meetings.describe(congress(), other.id(), 0, meeting("第三十次会议", "2023-12-28")));
        assertThat(meetings.toComeBeside(congress(), 2022, LocalDate.now(clock)))
                .extracting(MeetingView::name)
                .contains("第三十次会议");
        assertThat(meetings.toComeBeside(congress(), 2023, LocalDate.now(clock)))
                .isEmpty();
    }

    private FindingView found(MeetingView meeting) {
        var problem = office.problem(ledger.project().enter(), ROADS);
        return findings.record(
                office.lin(),
                new SaveFinding(problem.planYear(), null, problem.project(), false, problem.content(), meeting.id()));
    }

    private SaveNotice at(MeetingView meeting) {
        var slip = office.slip(ROADS);
        return new SaveNotice(slip.planYear(), null, false, null, slip.content(), meeting.id());
    }

    private MeetingView announced(String name, String on) {
        return meetings.announce(congress(), meeting(name, on));
    }

    private static SaveMeeting meeting(String name, String on) {
        return new SaveMeeting(name, MeetingBody.STANDING_COMMITTEE, "", day(on));
    }

    private Actor congress() {
        return office.person("rd-jin", Role.CONGRESS_STAFF, "县人大");
    }

    private static LocalDate day(String on) {
        return LocalDate.parse(on);
    }
}
