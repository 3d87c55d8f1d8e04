package org.shishi.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.period.ReportingPeriods;
import org.shishi.period.SetUpYear;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.project.Milestone;
import org.shishi.project.Plan;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.Stage;
import org.shishi.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import(ProjectFixtures.class)
@FreshDatabase
@Transactional
class AgendaTests {

    @Autowired
    Agenda agenda;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    ReportingPeriods periods;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void thereAreUnits() {
        ledger.units();
    }

    @Test
    void deadlinesAndMilestonesStandOnTheirDays() {
        var code = ledger.project()
                .year(2024)
                .deadline("2024-10-31")
                .plan(plan("2024-10-10", null))
                .enter();
        var due = between("2024-10-01", "2024-10-31", false);
        assertThat(due)
                .extracting(AgendaEntry::on, AgendaEntry::kind, AgendaEntry::done)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(day("2024-10-10"), AgendaKind.MILESTONE, false),
                        org.assertj.core.groups.Tuple.tuple(day("2024-10-31"), AgendaKind.DEADLINE, false));
        assertThat(due.get(0).title()).contains("浇筑");
        assertThat(due.get(0).path()).isEqualTo("/projects/" + code + "/milestones");
        assertThat(between("2024-10-11", "2024-10-30", false)).isEmpty();
    }

    @Test
    void ofADayOnWhichTooMuchIsDueSomeIsToldAndThatThereIsMore() {
        var code = ledger.project()
                .year(2024)
                .deadline("2024-12-31")
                .plan(plan("2024-10-10", null))
                .enter();
        assertThat(crowded()).isEmpty();
        jdbc.sql("""
                        insert into project_milestone (plan_id, position, name, weight, planned_on)
                        select p.id, 100 + n, 'step ' || n, 0, date '2024-10-11' from project_plan p, generate_series(1, 1001) n
                        where p.project_id = (select id from project where code = ?)""").param(code).update();
        assertThat(crowded()).containsExactly(day("2024-10-11"));
        assertThat(between("2024-10-11", "2024-10-11", false)).hasSize(1000);
        assertThat(between("2024-10-10", "2024-10-10", false)).hasSize(1);
    }

    private Set<LocalDate> crowded() {
        return agenda.crowded(OFFICE, day("2024-10-01"), day("2024-10-31"), false, Locale.ENGLISH);
    }

    @Test
    void whatIsDoneSaysSoAndWhatIsTerminatedIsGone() {
        var done = ledger.project()
                .year(2024)
                .deadline("2024-10-31")
                .plan(plan("2024-10-10", "2024-10-09"))
                .enter();
        var gone = ledger.project().year(2024).deadline("2024-10-31").enter();
        ledger.stage(gone, Stage.TERMINATED, "2024-06-01");
        assertThat(between("2024-10-01", "2024-10-31", false))
                .extracting(AgendaEntry::done)
                .containsExactly(true, false);
        ledger.stage(done, Stage.COMPLETED, "2024-10-20");
        assertThat(between("2024-10-01", "2024-10-31", false)).allMatch(AgendaEntry::done);
    }

    @Test
    void theCalendarOfAPastDayShowsWhatWasKnownThen() {
        var code = ledger.project().year(2024).deadline("2024-10-31").enter();
        ledger.stage(code, Stage.COMPLETED, "2024-10-20");
        var then = agenda.between(
                OFFICE, day("2024-10-01"), day("2024-10-31"), day("2024-10-19"), false, Locale.SIMPLIFIED_CHINESE);
        assertThat(then).singleElement().matches(entry -> !entry.done());
    }

    @Test
    void aClerkSeesTheOwnUnitsDaysFirst() {
        ledger.project().year(2024).lead("温溪镇").deadline("2024-10-31").enter();
        ledger.project().year(2024).lead("鹤城街道").deadline("2024-10-31").enter();
        ledger.project()
                .year(2024)
                .lead("县教育局")
                .responsible("县教育局", "温溪镇")
                .deadline("2024-10-31")
                .enter();
        var clerk = new Actor(1L, "t", "填报员", ledger.unit("温溪镇"), "温溪镇", Set.of(Role.TOWNSHIP_CLERK), null, false);
        assertThat(Agenda.mine(clerk, null)).isTrue();
        assertThat(Agenda.mine(OFFICE, null)).isFalse();
        assertThat(Agenda.mine(OFFICE, true)).as("nobody's unit").isFalse();
        assertThat(between(clerk, "2024-10-01", "2024-10-31", true)).hasSize(2);
        assertThat(between(clerk, "2024-10-01", "2024-10-31", false)).hasSize(3);
    }

    @Test
    void reportsStandOnTheDayByWhichTheyAreDue() {
        periods.setUp(OFFICE, new SetUpYear(2024, 1, 3, null));
        var due = between("2024-10-01", "2024-10-31", false);
        assertThat(due).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(AgendaKind.REPORT);
            assertThat(entry.on()).as("three working days after the holiday").isEqualTo(day("2024-10-10"));
            assertThat(entry.title()).isEqualTo("2024年9月进展报送截止");
        });
    }

    @Test
    void itCostsTheSameHoweverMuchIsDue() {
        ledger.project().year(2024).deadline("2024-10-31").enter();
        long one = Statements.count(() -> between("2024-10-01", "2024-10-31", false));
        for (int i = 0; i < 10; i++) {
            ledger.project()
                    .year(2024)
                    .deadline("2024-10-31")
                    .plan(plan("2024-10-10", null))
                    .enter();
        }
        assertThat(Statements.count(() -> between("2024-10-01", "2024-10-31", false)))
                .isEqualTo(one);
    }

    @Test
    void whoeverMayNotReadTheLedgerHasNoCalendar() {
        var auditor = new Actor(1L, "a", "审计员", null, "", Set.of(Role.AUDITOR), null, false);
        assertThatThrownBy(() -> between(auditor, "2024-10-01", "2024-10-31", false))
                .isInstanceOf(Denied.class);
    }

    private List<AgendaEntry> between(String from, String to, boolean mine) {
        return between(OFFICE, from, to, mine);
    }

    private List<AgendaEntry> between(Actor actor, String from, String to, boolean mine) {
        return agenda.between(actor, day(from), day(to), ledger.today(), mine, Locale.SIMPLIFIED_CHINESE);
    }

    private static Plan plan(String planned, String actual) {
        LocalDate done = actual == null ? null : day(actual);
        return new Plan(List.of(), List.of(), List.of(new Milestone("浇筑", new BigDecimal("100"), day(planned), done)));
    }
}
