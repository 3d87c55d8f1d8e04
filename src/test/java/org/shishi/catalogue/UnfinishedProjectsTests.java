package org.shishi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shishi.figures.FigureProject;
import org.shishi.period.PeriodKind;
import org.shishi.period.ReportingPeriodView;
import org.shishi.project.Blocker;
import org.shishi.project.Figure;
import org.shishi.project.Level;
import org.shishi.project.Stage;
import org.springframework.context.support.StaticMessageSource;

/** What readers will ask of an unfinished project must be told before the congress is. */
class UnfinishedProjectsTests {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 8);
    private static final LocalDate SOON = LocalDate.of(2024, 2, 1);

    @Test
    void aLateProjectNeedsAReasonAndAForecast() {
        assertThat(report(project("A", Figure.DELAYED, null, "")))
                .containsExactly("catalogue.reason stops /projects/A", "catalogue.forecast stops /projects/A");
        assertThat(report(project("A", Figure.DELAYED, LocalDate.of(2024, 5, 31), "林地审批")))
                .isEmpty();
    }

    @Test
    void aBlockerIsAReasonToo() {
        assertThat(report(with(project("A", Figure.DELAYED, SOON, ""), Blocker.values()[0])))
                .isEmpty();
    }

    @Test
    void aSuspendedProjectNeedsAReasonAndNoForecast() {
        assertThat(report(project("A", Figure.SUSPENDED, null, "")))
                .containsExactly("catalogue.reason stops /projects/A");
        assertThat(report(project("A", Figure.SUSPENDED, null, "专项债未到位"))).isEmpty();
    }

    @Test
    void aProjectThatComesInTimeMayBeSilentButTheReportSaysHowMany() {
        assertThat(report(
                        project("A", Figure.FORECAST_BEFORE_FESTIVAL, SOON, ""),
                        project("B", Figure.FORECAST_BEFORE_FESTIVAL, SOON, ""),
                        project("C", Figure.FORECAST_BEFORE_FESTIVAL, SOON, "下雨")))
                .containsExactly("catalogue.silent[2] looks "
                        + "/projects?year=2023&asOf=2024-01-08&timeliness=FORECAST_BEFORE_FESTIVAL");
    }

    @Test
    void aFinishedProjectIsNotAsked() {
        assertThat(report(project("A", Figure.COMPLETED, null, ""))).isEmpty();
    }

    @Test
    void whatCountsAsUnfinishedWithoutAPercentOrAtAHundredIsNamed() {
        var late = project("A", Figure.DELAYED, SOON, "林地审批");
        assertThat(report(at(null, late))).containsExactly("catalogue.no-percent looks /projects/A");
        assertThat(report(at(new BigDecimal("99.99"), late))).isEmpty();
        assertThat(report(at(new BigDecimal("100.00"), late)))
                .containsExactly("catalogue.whole-unfinished looks /projects/A");
    }

    @Test
    void whatHasAPercentBeforeItBeganIsNamed() {
        var late = project("A", Figure.DELAYED, SOON, "林地审批");
        assertThat(report(staged(Stage.NOT_STARTED, late))).containsExactly("catalogue.not-started looks /projects/A");
        assertThat(report(staged(Stage.NOT_STARTED, at(BigDecimal.ZERO, late)))).isEmpty();
    }

    @Test
    void halfOfTheWorkWithinAMonthOfItsStartIsNamed() {
        var late = project("A", Figure.DELAYED, SOON, "林地审批");
        assertThat(report(started(DAY.minusDays(1), late))).containsExactly("catalogue.just-started looks /projects/A");
        assertThat(report(started(DAY.minusMonths(1), late))).isEmpty();
        assertThat(report(started(DAY.minusDays(1), at(new BigDecimal("49"), late))))
                .isEmpty();
    }

    private static FigureProject started(LocalDate on, FigureProject it) {
        return new FigureProject(
                it.code(),
                it.title(),
                it.level(),
                it.leadUnitCode(),
                it.leadUnit(),
                it.stage(),
                on,
                null,
                it.deadline(),
                it.forecast(),
                it.expected(),
                it.percent(),
                it.problem(),
                it.blocker(),
                it.standing());
    }

    @Test
    void tenAreNamedAndTheOthersCounted() {
        var many = IntStream.range(0, 12)
                .mapToObj(i -> project("P" + i, Figure.DELAYED, SOON, ""))
                .toArray(FigureProject[]::new);

        assertThat(report(many)).hasSize(11).last().asString().startsWith("catalogue.more[2] stops /projects?");
    }

    @Test
    void aBulletinMayBeTheFirstToAsk() {
        var period = new ReportingPeriodView(
                1, 2023, "2023-12", "2023年12月", PeriodKind.MONTH, DAY.minusDays(30), DAY, DAY, true, null, null);
        assertThat(problems(new DocumentScope(2023, period, DAY, DAY, DAY), project("A", Figure.DELAYED, SOON, "")))
                .containsExactly("catalogue.reason looks /projects/A");
    }

    private static List<String> report(FigureProject... projects) {
        return problems(new DocumentScope(2023, null, DAY, DAY, DAY), projects);
    }

    private static List<String> problems(DocumentScope basis, FigureProject... projects) {
        var values = new CompositionBuilder(Catalogue.MOST_ROWS);
        var words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        var unfinished = new UnfinishedProjects(basis, new ProjectRowsOf(new ChineseWords(words)));
        List.of(projects).forEach(unfinished);
        unfinished.tell(values);
        return values.done().problems().stream()
                .map(problem -> problem.code()
                        + (problem.args().size() == 1 ? problem.args() : "")
                        + (problem.stops() ? " stops " : " looks ")
                        + problem.link())
                .toList();
    }

    private static FigureProject project(String code, Figure standing, @Nullable LocalDate expected, String problem) {
        return new FigureProject(
                code,
                "修路",
                Level.TOWNSHIP,
                "u",
                "仁庄镇",
                Stage.UNDER_WAY,
                DAY.minusMonths(8),
                null,
                DAY,
                expected,
                expected,
                new BigDecimal("60"),
                problem,
                null,
                standing);
    }

    private static FigureProject staged(Stage stage, FigureProject it) {
        return new FigureProject(
                it.code(),
                it.title(),
                it.level(),
                it.leadUnitCode(),
                it.leadUnit(),
                stage,
                it.startedOn(),
                null,
                it.deadline(),
                it.forecast(),
                it.expected(),
                it.percent(),
                it.problem(),
                it.blocker(),
                it.standing());
    }

    private static FigureProject at(@Nullable BigDecimal percent, FigureProject it) {
        return new FigureProject(
                it.code(),
                it.title(),
                it.level(),
                it.leadUnitCode(),
                it.leadUnit(),
                it.stage(),
                it.startedOn(),
                null,
                it.deadline(),
                it.forecast(),
                it.expected(),
                percent,
                it.problem(),
                it.blocker(),
                it.standing());
    }

    private static FigureProject with(FigureProject it, Blocker blocker) {
        return new FigureProject(
                it.code(),
                it.title(),
                it.level(),
                it.leadUnitCode(),
                it.leadUnit(),
                it.stage(),
                it.startedOn(),
                null,
                it.deadline(),
                it.forecast(),
                it.expected(),
                it.percent(),
                it.problem(),
                blocker,
                it.standing());
    }
}
