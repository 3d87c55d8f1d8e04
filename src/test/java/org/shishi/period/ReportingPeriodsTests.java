package org.shishi.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.shishi.project.ProjectFixtures.OFFICE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shishi.calendar.CalendarYears;
import org.shishi.database.FreshDatabase;
import org.shishi.meeting.MeetingBody;
import org.shishi.meeting.Meetings;
import org.shishi.meeting.SaveMeeting;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.Sheets;
import org.shishi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(TestClock.class)
@FreshDatabase
class ReportingPeriodsTests {

    private static final Actor CLERK =
            new Actor(null, "clerk", "小吴", null, "", Set.of(Role.TOWNSHIP_CLERK), null, false);

    @Autowired
    ReportingPeriods periods;

    @Autowired
    Meetings meetings;

    @Autowired
    CalendarYears calendar;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void empty() {
        clock.run();
        jdbc.sql("delete from reporting_period").update();
        jdbc.sql("delete from reporting_year").update();
    }

    @Test
    void reportsAreDueAtAMeetingAndMoveWithIt() {
        clock.set("2023-09-20");
        var year = periods.setUp(OFFICE, new SetUpYear(2023, 9, 3, null));
        var meeting = meetings.announce(OFFICE, at("2023-10-30"));
        periods.dueAtMeeting(OFFICE, 2023, "2023-09", meeting.id());
        assertThat(due("2023-09")).isEqualTo("2023-10-30");
        meetings.move(OFFICE, meeting.id(), 0, day("2023-11-10"), "改期");
        assertThat(due("2023-09")).isEqualTo("2023-11-10");

        periods.changeDueDays(OFFICE, 2023, year.version(), 5);
        assertThat(due("2023-09")).as("the meeting's day stays").isEqualTo("2023-11-10");
        assertThat(due("2023-10")).isEqualTo("2023-11-07");
        assertThatExceptionOfType(RuleViolation.class)
                .as("before the period is over")
                .isThrownBy(() -> meetings.move(OFFICE, meeting.id(), 1, day("2023-09-25"), "提前"))
                .extracting(RuleViolation::code)
                .isEqualTo("progress.due.meeting.early");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> meetings.cancel(OFFICE, meeting.id(), 1, "不开"))
                .extracting(RuleViolation::code)
                .isEqualTo("meeting.awaited");

        periods.dueAtMeeting(OFFICE, 2023, "2023-09", null);
        assertThat(due("2023-09")).isEqualTo("2023-10-11");
        assertThat(meetings.cancel(OFFICE, meeting.id(), 1, "不开").cancelled()).isTrue();
    }

    @Test
    void whatIsLateAlreadyIsNotExcusedByAMeeting() {
        clock.set("2023-10-20");
        periods.setUp(OFFICE, new SetUpYear(2023, 9, 3, null));
        var meeting = meetings.announce(OFFICE, at("2023-11-30"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> periods.dueAtMeeting(OFFICE, 2023, "2023-09", meeting.id()))
                .extracting(RuleViolation::code)
                .isEqualTo("progress.due.over");
    }

    private SaveMeeting at(String on) {
        return new SaveMeeting("县政府常务会议（" + on + "）", MeetingBody.GOVERNMENT, "", day(on));
    }

    private LocalDate due(String code) {
        return periods.byCode(code).orElseThrow().dueOn();
    }

    @Test
    void theYear2023HasFourteenPeriods() {
        var year = periods.setUp(OFFICE, new SetUpYear(2023, 3, 3, day("2023-09-01")));
        assertThat(year.periods())
                .extracting(ReportingPeriodView::name)
                .containsExactly(
                        "2023年3月",
                        "2023年4月",
                        "2023年5月",
                        "2023年6月",
                        "2023年7月",
                        "2023年8月",
                        "2023年9月上半月",
                        "2023年9月下半月",
                        "2023年10月上半月",
                        "2023年10月下半月",
                        "2023年11月上半月",
                        "2023年11月下半月",
                        "2023年12月上半月",
                        "2023年12月下半月");
        assertThat(periods.byCode("2023-03").orElseThrow().dueOn())
                .as("Qingming lies between")
                .isEqualTo("2023-04-06");
        assertThat(periods.byCode("2023-09-2").orElseThrow().dueOn()).isEqualTo("2023-10-09");
        assertThat(periods.at(day("2023-09-16")).orElseThrow().code()).isEqualTo("2023-09-2");
        assertThat(periods.at(day("2023-02-28"))).isEmpty();
        assertThat(periods.between(day("2023-08-31"), day("2023-09-01"))).hasSize(2);
    }

    @Test
    void fromTheMiddleOfAMonthTheMonthIsCutAndKeepsItsIdentity() {
        clock.set("2025-09-10");
        periods.setUp(OFFICE, new SetUpYear(2025, 1, 3, null));
        var september = periods.byCode("2025-09").orElseThrow();
        var earlier = periods.ofYear(2025).subList(0, 8);

        var year = periods.switchTo(OFFICE, 2025, ReportingFrequency.HALF_MONTHLY, day("2025-09-10"));

        assertThat(year.periods()).hasSize(16).startsWith(earlier.toArray(ReportingPeriodView[]::new));
        var half = periods.byId(september.id()).orElseThrow();
        assertThat(half.name()).isEqualTo("2025年9月上半月");
        assertThat(half.lastDay()).isEqualTo("2025-09-15");
        assertThat(half.dueOn()).isEqualTo("2025-09-18");
        assertThat(year.rhythm()).isEqualTo(ReportingFrequency.HALF_MONTHLY);
    }

    @Test
    void whatHasEndedIsNeverRewritten() {
        periods.setUp(OFFICE, new SetUpYear(2025, 1, 3, null));
        clock.set("2025-09-16");
        assertThatThrownBy(() -> periods.switchTo(OFFICE, 2025, ReportingFrequency.HALF_MONTHLY, day("2025-08-01")))
                .as("August has ended")
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("progress.rhythm.ended");
        assertThatThrownBy(() -> periods.switchTo(OFFICE, 2025, ReportingFrequency.HALF_MONTHLY, day("2025-09-16")))
                .as("the first half of September would have ended without anybody knowing that it was one")
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("progress.rhythm.ended");
        assertThat(periods.switchTo(OFFICE, 2025, ReportingFrequency.HALF_MONTHLY, day("2025-09-17"))
                        .periods())
                .hasSize(15);
        assertThatThrownBy(() -> periods.switchTo(OFFICE, 2025, ReportingFrequency.HALF_MONTHLY, day("2025-10-01")))
                .hasMessageContaining("progress.rhythm.already");
        assertThatThrownBy(() -> periods.switchTo(OFFICE, 2025, ReportingFrequency.HALF_MONTHLY, day("2025-12-17")))
                .hasMessageContaining("progress.rhythm.outside");
        assertThat(periods.switchTo(OFFICE, 2025, ReportingFrequency.MONTHLY, day("2025-11-02"))
                        .periods())
                .extracting(ReportingPeriodView::code)
                .endsWith("2025-11-2", "2025-12");
    }

    @Test
    void otherDueDaysHoldForWhatHasNotEnded() {
        var old = periods.setUp(OFFICE, new SetUpYear(2025, 1, 3, null));
        clock.set("2025-07-01");
        var year = periods.changeDueDays(OFFICE, 2025, old.version(), 5);
        assertThat(year.periods().get(5)).isEqualTo(old.periods().get(5));
        assertThat(year.periods().get(6).dueOn()).isEqualTo("2025-08-07");
        assertThatThrownBy(() -> periods.changeDueDays(OFFICE, 2025, old.version(), 1))
                .hasMessageContaining("progress.year.changed.meanwhile");
    }

    @Test
    void aDueDateThatWasAGuessIsReckonedAnewWhenTheNoticeComes() {
        clock.set("2034-12-01");
        periods.setUp(OFFICE, new SetUpYear(2034, 12, 3, null));
        var guessed = periods.byCode("2034-12").orElseThrow();
        assertThat(guessed.dueSure()).isFalse();
        assertThat(guessed.dueOn()).isEqualTo("2035-01-03");
        load(2034, "2034-01-01,放假,元旦", "2034-02-19,放假,春节", "2034-05-01,放假,劳动节", "2034-10-01,放假,国庆节");
        load(2035, "2035-01-01,放假,元旦", "2035-02-08,放假,春节", "2035-05-01,放假,劳动节", "2035-10-01,放假,国庆节");
        await().untilAsserted(() -> {
            var period = periods.byCode("2034-12").orElseThrow();
            assertThat(period.dueSure()).isTrue();
            assertThat(period.dueOn()).isEqualTo("2035-01-04");
        });
    }

    private void load(int year, String... days) {
        var csv = "日期,类别,节日\n" + String.join("\n", days);
        var outcome = calendar.load(Actor.SYSTEM, year, Sheets.read(csv.getBytes(StandardCharsets.UTF_8), "days.csv"));
        assertThat(outcome.faults()).isEmpty();
    }

    @Test
    void aYearIsSetUpOnceAlsoByTwoAtTheSameMoment() throws Exception {
        Callable<Boolean> setUp = () -> {
            try {
                periods.setUp(OFFICE, new SetUpYear(2025, 1, 3, null));
                return true;
            } catch (RuleViolation e) {
                return false;
            }
        };
        var pool = Executors.newFixedThreadPool(2);
        var first = pool.submit(setUp);
        var second = pool.submit(setUp);
        assertThat(first.get() ^ second.get()).isTrue();
        pool.shutdown();
        assertThat(periods.ofYear(2025)).hasSize(12);
    }

    @Test
    void theDatabaseItselfLetsNoPeriodsOverlap() {
        periods.setUp(OFFICE, new SetUpYear(2025, 1, 3, null));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                        insert into reporting_period (year, code, kind, first_day, last_day, due_on)
                        values (2025, 'x', 'MONTH', '2025-03-31', '2025-04-01', '2025-04-04')""").update());
    }

    @Test
    void clerksSeeThePeriodsAndTheOfficeKeepsThem() {
        periods.setUp(OFFICE, new SetUpYear(2025, 1, 3, null));
        assertThat(periods.year(CLERK, 2025)).isPresent();
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> periods.switchTo(CLERK, 2025, ReportingFrequency.HALF_MONTHLY, day("2025-09-01")));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
