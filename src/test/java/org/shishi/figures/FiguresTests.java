package org.shishi.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Relation;
import org.shishi.policy.Role;
import org.shishi.policy.Scope;
import org.shishi.project.Figure;
import org.shishi.project.Level;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.Stage;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The definitions, one sentence each. Every test has a plan year of its own; the eve of 2024 is 9 February. */
@SpringBootTest
@Import(ProjectFixtures.class)
@FreshDatabase
class FiguresTests {

    private static final LocalDate REPORT = day("2024-01-08");

    @Autowired
    Figures figures;

    @Autowired
    FigureRows rows;

    @Autowired
    ProjectFixtures ledger;

    private List<String> before = List.of();

    @BeforeEach
    void rememberWhatIsThere() {
        ledger.units();
        before = codes(REPORT.plusYears(1), Figure.TOTAL);
    }

    /** A year whose projects are all decided later has some. */
    @Test
    void whatIsDecidedLaterIsToldOfADayThatHasNone() {
        assertThat(figures.later(OFFICE, 2041, day("2040-11-29"))).isEqualTo(LaterProjects.NONE);
        ledger.project().year(2041).enter();
        ledger.project().year(2041).enter();
        assertThat(figures.later(OFFICE, 2041, day("2040-11-29"))).isEqualTo(new LaterProjects(2, day("2041-01-01")));
        assertThat(figures.later(OFFICE, 2041, day("2041-02-01")).number()).isZero();
    }

    @Test
    void aForecastOnTheEveIsBeforeTheFestivalAndTheDayAfterIsDelayed() {
        var onTheEve = ledger.project().enter();
        var dayAfter = ledger.project().enter();
        ledger.forecast(onTheEve, "2024-02-09", "2023-12-20");
        ledger.forecast(dayAfter, "2024-02-10", "2023-12-20");
        assertThat(codes(REPORT, Figure.FORECAST_BEFORE_FESTIVAL))
                .contains(onTheEve)
                .doesNotContain(dayAfter);
        assertThat(codes(REPORT, Figure.DELAYED)).contains(dayAfter).doesNotContain(onTheEve);
    }

    @Test
    void withoutAForecastTheDeadlineIsExpectedUntilItPasses() {
        var code = ledger.project().deadline("2023-12-31").enter();
        assertThat(standing(code, "2023-12-31")).isEqualTo(Figure.FORECAST_BEFORE_FESTIVAL);
        assertThat(standing(code, "2024-01-01")).isEqualTo(Figure.DELAYED);
    }

    @Test
    void aForecastThatHasPassedIsNoneUntilANewOneIsGiven() {
        var code = ledger.project().deadline("2023-12-31").enter();
        ledger.forecast(code, "2024-01-05", "2023-12-01");
        assertThat(standing(code, "2024-01-05")).isEqualTo(Figure.FORECAST_BEFORE_FESTIVAL);
        assertThat(standing(code, "2024-01-06")).isEqualTo(Figure.DELAYED);
        ledger.forecast(code, "2024-01-20", "2024-01-10");
        assertThat(standing(code, "2024-01-09")).isEqualTo(Figure.DELAYED);
        assertThat(standing(code, "2024-01-10")).isEqualTo(Figure.FORECAST_BEFORE_FESTIVAL);
    }

    @Test
    void aSuspendedProjectIsNeitherExpectedNorDelayedButCounts() {
        var code = ledger.project().enter();
        ledger.stage(code, Stage.SUSPENDED, "2023-06-01");
        assertThat(standing(code, "2023-05-31")).isEqualTo(Figure.FORECAST_BEFORE_FESTIVAL);
        assertThat(standing(code, "2023-06-01")).isEqualTo(Figure.SUSPENDED);
        assertThat(codes(REPORT, Figure.TOTAL)).contains(code);
        assertThat(codes(REPORT, Figure.UNFINISHED)).contains(code);
    }

    @Test
    void aTerminatedProjectIsNotCountedFromThatDay() {
        var code = ledger.project().enter();
        ledger.stage(code, Stage.TERMINATED, "2023-06-01");
        assertThat(codes(day("2023-05-31"), Figure.TOTAL)).contains(code);
        assertThat(codes(day("2023-06-01"), Figure.TOTAL)).doesNotContain(code);
    }

    @Test
    void aProjectCountsFromItsAdoption() {
        var code = ledger.project().adopted("2023-04-10").enter();
        assertThat(codes(day("2023-04-09"), Figure.TOTAL)).doesNotContain(code);
        assertThat(codes(day("2023-04-10"), Figure.TOTAL)).contains(code);
    }

    @Test
    void aCompletionRecordedLateCountsFromItsOwnDay() {
        var code = ledger.project().enter();
        ledger.stage(code, Stage.COMPLETED, "2023-09-30");
        assertThat(standing(code, "2023-09-29")).isEqualTo(Figure.FORECAST_BEFORE_FESTIVAL);
        assertThat(standing(code, "2023-09-30")).isEqualTo(Figure.COMPLETED);
    }

    @Test
    void everyTownshipStandsInTheTableEvenWithoutAProject() {
        ledger.project().lead("温溪镇").level(Level.TOWNSHIP).enter();
        var table = figures.of(OFFICE, 2023, REPORT, Grouping.UNIT);
        assertThat(table.rows()).extracting(FigureRow::name).contains("鹤城街道", "温溪镇", "黄垟乡");
        assertThat(table.rows())
                .filteredOn(row -> "黄垟乡".equals(row.name()))
                .singleElement()
                .satisfies(row -> assertThat(row.counts()).isEqualTo(FigureCounts.NONE));
    }

    @Test
    void allFourLevelsStandInTheTableInTheirOrder() {
        assertThat(figures.of(OFFICE, 2023, REPORT, Grouping.LEVEL).rows())
                .extracting(FigureRow::key)
                .containsExactly("PROVINCIAL", "MUNICIPAL", "COUNTY", "TOWNSHIP");
    }

    @Test
    void twoDaysAreComparedWithTheOldValues() {
        var added = ledger.project().adopted("2023-05-01").enter();
        var removed = ledger.project().enter();
        var changed = ledger.project().enter();
        ledger.stage(removed, Stage.TERMINATED, "2023-05-01");
        ledger.stage(changed, Stage.COMPLETED, "2023-05-01");
        var comparison = figures.compare(OFFICE, 2023, day("2023-04-30"), day("2023-05-01"));
        assertThat(comparison.added()).extracting(FigureProject::code).containsExactly(added);
        assertThat(comparison.removed()).extracting(FigureProject::code).containsExactly(removed);
        assertThat(comparison.changed()).singleElement().satisfies(difference -> {
            assertThat(difference.before().stage()).isEqualTo(Stage.NOT_STARTED);
            assertThat(difference.after().stage()).isEqualTo(Stage.COMPLETED);
            assertThat(difference.after().completedOn()).isEqualTo("2023-05-01");
        });
    }

    @Test
    void theTrendHasThePointsOfTheMonthsAndTheLastDay() {
        var trend = figures.trend(OFFICE, 2023, day("2023-03-15"));
        assertThat(trend)
                .extracting(TrendPoint::day)
                .containsExactly(day("2023-01-31"), day("2023-02-28"), day("2023-03-15"));
        assertThat(trend.get(2).counts())
                .isEqualTo(figures.of(OFFICE, 2023, day("2023-03-15"), Grouping.LEVEL)
                        .sum());
    }

    @Test
    void whatIsDueAndWhatIsOverdueIsCounted() {
        int within30 = figures.due(OFFICE, 2023, REPORT, 30);
        int within29 = figures.due(OFFICE, 2023, REPORT, 29);
        int overdue = figures.overdue(OFFICE, 2023, REPORT);
        var due = ledger.project().deadline("2023-12-31").enter();
        ledger.forecast(due, "2024-02-07", "2024-01-02");
        ledger.project().deadline("2024-06-30").enter();
        assertThat(figures.due(OFFICE, 2023, REPORT, 30)).isEqualTo(within30 + 1);
        assertThat(figures.due(OFFICE, 2023, REPORT, 29)).isEqualTo(within29);
        assertThat(figures.overdue(OFFICE, 2023, REPORT)).isEqualTo(overdue + 1);
    }

    @Test
    void aFigureCostsOneStatementHoweverManyProjects() {
        for (int i = 0; i < 5; i++) {
            ledger.project().enter();
        }
        assertThat(Statements.count(() -> figures.of(OFFICE, 2023, REPORT, Grouping.UNIT)))
                .isEqualTo(1);
        assertThat(Statements.count(() -> figures.trend(OFFICE, 2023, REPORT))).isEqualTo(1);
        assertThat(Statements.count(() -> behind(REPORT, Figure.TOTAL))).isEqualTo(1);
    }

    @Test
    void aYearFarFromAnyPlanYearIsRefusedAndAdministratorsSeeNone() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> figures.of(OFFICE, 2101, REPORT, Grouping.LEVEL));
        for (var role : Role.ADMINISTRATORS) {
            var administrator = new Actor(null, "a", "a", null, "", Set.of(role), null, false);
            assertThatExceptionOfType(Denied.class)
                    .isThrownBy(() -> figures.of(administrator, 2023, REPORT, Grouping.LEVEL));
        }
    }

    @Test
    void whoSeesTheOwnUnitsProjectsSeesTheSameOnesInFiguresAndList() {
        var leads = ledger.project().year(2025).lead("温溪镇").enter();
        var carries = ledger.project()
                .year(2025)
                .lead("县教育局")
                .responsible("县教育局", "温溪镇")
                .enter();
        ledger.project().year(2025).lead("县教育局").enter();
        var own = new Scope(Set.of(Relation.OWN_UNIT), ledger.unit("温溪镇"), null);
        var leading = new Scope(Set.of(Relation.LEAD_UNIT), ledger.unit("温溪镇"), null);
        var nobody = new Scope(Set.of(Relation.OWN_UNIT), null, null);
        assertThat(seen(own)).containsExactly(leads, carries);
        assertThat(seen(leading)).containsExactly(leads);
        assertThat(seen(nobody)).isEmpty();
    }

    private List<String> seen(Scope scope) {
        var day = new FigureDay(2025, day("2025-06-30"), scope);
        var found = new ArrayList<String>();
        rows.each(day, Figure.TOTAL, Grouping.LEVEL, null, project -> found.add(project.code()));
        return found;
    }

    private Figure standing(String code, String on) {
        return behind(day(on), Figure.TOTAL).stream()
                .filter(project -> project.code().equals(code))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private List<String> codes(LocalDate asOf, Figure figure) {
        return behind(asOf, figure).stream()
                .map(FigureProject::code)
                .filter(code -> !before.contains(code))
                .toList();
    }

    private List<FigureProject> behind(LocalDate asOf, Figure figure) {
        var found = new ArrayList<FigureProject>();
        figures.each(OFFICE, 2023, asOf, figure, Grouping.LEVEL, null, found::add);
        return found;
    }
}
