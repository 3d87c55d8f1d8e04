package org.shishi.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.policy.Actor;
import org.shishi.project.Description;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.project.Level;
import org.shishi.project.Pace;
import org.shishi.project.PercentBand;
import org.shishi.project.Plan;
import org.shishi.project.Progress;
import org.shishi.project.ProgressFilter;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.SaveProject;
import org.shishi.project.Stage;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.GiveForecast;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.ReportProgress;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** The plan year 2009, entered long after: its festival was on 14 February 2010, and its lights end on 30 November 2009. */
@WholeApplication
@Transactional
class PastYearTests {

    private static final int YEAR = 2009;
    private static final LocalDate HALF = day("2009-11-20");
    private static final LocalDate WHOLE = day("2009-11-30");
    private static final LocalDate TODAY = day("2024-01-08");

    @Autowired
    Projects projects;

    @Autowired
    Figures figures;

    @Autowired
    ProgressFigures progress;

    @Autowired
    Units units;

    @Test
    void itsProjectsAreExpectedByItsOwnFestival() {
        var onTheEve = enter(Plan.EMPTY);
        var dayAfter = enter(Plan.EMPTY);
        forecast(onTheEve, "2010-02-13");
        forecast(dayAfter, "2010-02-14");
        var counts = figures.of(OFFICE, YEAR, day("2010-01-08"), Grouping.LEVEL).sum();
        assertThat(counts).isEqualTo(new FigureCounts(2, 0, 1, 1, 0));
    }

    /** Work began on 10 November 2009, so that half is planned for the 20th and all for the 30th. */
    @ParameterizedTest
    @CsvSource({
        "50.01, AHEAD, -0.01",
        "50.00, ON_PACE, 0",
        "40.01, ON_PACE, 9.99",
        "40.00, BEHIND, 10",
        "20.00, BEHIND, 30",
        "19.99, BEHIND, 30.01"
    })
    void thePaceTurnsAtThePlanAndAtTheThreshold(BigDecimal percent, Pace pace, BigDecimal gap) {
        var code = begun(percent);
        var light = get(code, HALF).light();
        assertThat(light.pace()).isEqualTo(pace);
        assertThat(light.gap()).isEqualByComparingTo(gap);
        for (var each : Pace.values()) {
            assertThat(found(HALF, new ProgressFilter(null, null, each, null))).isEqualTo(each == pace ? 1 : 0);
        }
        var counts = progress.of(OFFICE, YEAR, HALF, Grouping.UNIT).sum();
        assertThat(counts.ahead()).hasValue(gap.negate().setScale(2));
        assertThat(counts.compared()).isOne();
        assertThat(counts.of(ProgressShare.valueOf(pace.name()))).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "100.01, REACHED, true, AHEAD",
        "100.00, REACHED, false, ON_PACE",
        "99.99, MIDDLE, false, ON_PACE",
        "60.00, MIDDLE, false, BEHIND",
        "59.99, LOW, false, BEHIND",
        "0, LOW, false, BEHIND",
        ", UNTOLD, false, NONE"
    })
    void theBandsTurnAtAHundredAndAtSixty(@Nullable BigDecimal percent, PercentBand band, boolean above, Pace pace) {
        begun(percent);
        var counts = progress.of(OFFICE, YEAR, WHOLE, Grouping.LEVEL).sum();
        for (var share : List.of(PercentBand.REACHED, PercentBand.MIDDLE, PercentBand.LOW, PercentBand.UNTOLD)) {
            assertThat(counts.of(ProgressShare.valueOf(share.name())))
                    .as("%s", share)
                    .isEqualTo(share == band ? 1 : 0);
            assertThat(found(WHOLE, new ProgressFilter(null, share, null, null)))
                    .isEqualTo(share == band ? 1 : 0);
        }
        assertThat(counts.of(ProgressShare.ABOVE)).isEqualTo(above ? 1 : 0);
        assertThat(found(WHOLE, new ProgressFilter(true, null, pace, null))).isOne();
    }

    @Test
    void whoseLightHasNoPercentIsNotInTheMean() {
        var untold = enter(Plan.EMPTY);
        assertThat(get(untold, WHOLE).light().pace()).isEqualTo(Pace.BEHIND);
        var counts = progress.of(OFFICE, YEAR, WHOLE, Grouping.LEVEL).sum();
        assertThat(counts.of(ProgressShare.UNTOLD)).isOne();
        assertThat(counts.compared()).isZero();
        assertThat(counts.ahead()).isEmpty();
        percent(untold, new BigDecimal("30"), WHOLE);
        assertThat(progress.of(OFFICE, YEAR, WHOLE, Grouping.LEVEL).sum().ahead())
                .hasValue(new BigDecimal("-70.00"));
    }

    @Test
    void aPolicyItemHasStartedWithItsProgressAndAStartGoalWithItsStart() {
        var policy = enter(Plan.EMPTY);
        assertThat(started(WHOLE)).isZero();
        percent(policy, new BigDecimal("0"), WHOLE.minusDays(1));
        assertThat(started(WHOLE)).isZero();
        percent(policy, new BigDecimal("0.01"), WHOLE);
        assertThat(started(WHOLE)).isOne();
        var goal = enter(
                new Plan(List.of(new Indicator("开工建设养老中心", null, "", Direction.STARTED, null)), List.of(), List.of()));
        percent(goal, new BigDecimal("80"), TODAY.minusDays(1));
        assertThat(started(TODAY)).isOne();
        stage(goal, Stage.UNDER_WAY, TODAY);
        assertThat(started(TODAY)).isEqualTo(2);
        assertThat(get(goal, TODAY).light().pace()).isEqualTo(Pace.FINISHED);
        var preparing = enter(Plan.EMPTY);
        stage(preparing, Stage.PREPARING, HALF);
        percent(preparing, new BigDecimal("5"), HALF);
        assertThat(found(TODAY, new ProgressFilter(false, null, null, null))).isOne();
    }

    private int started(LocalDate on) {
        int counted = progress.of(OFFICE, YEAR, on, Grouping.LEVEL).sum().of(ProgressShare.STARTED);
        assertThat(found(on, new ProgressFilter(true, null, null, null))).isEqualTo(counted);
        return counted;
    }

    private int found(LocalDate on, ProgressFilter only) {
        var all = ProjectFilter.of(YEAR, on);
        var filter = all.with(only);
        return projects.find(OFFICE, filter, List.of(), Pageable.unpaged())
                .getContent()
                .size();
    }

    private String begun(@Nullable BigDecimal percent) {
        var code = enter(Plan.EMPTY);
        stage(code, Stage.UNDER_WAY, HALF.minusDays(10));
        if (percent != null) {
            percent(code, percent, HALF);
        }
        return code;
    }

    private String enter(Plan plan) {
        long unit = units.all().stream()
                .filter(one -> one.name().equals("县教育局"))
                .mapToLong(UnitView::id)
                .findFirst()
                .orElseThrow();
        var description = new Description(
                Level.COUNTY,
                null,
                new Description.Wording("新建公交候车亭", "", "", ""),
                Description.Responsibility.of(unit),
                new Description.Arrangement("分管副县长", "", "", ""),
                new Description.Term(day("2009-02-10"), day("2009-12-31")),
                Description.Budget.of(null, null),
                Description.Coordinates.UNKNOWN);
        var code = "2009-T-"
                + (projects.find(Actor.SYSTEM, ProjectFilter.of(YEAR, TODAY), List.of(), Pageable.unpaged())
                                .getContent()
                                .size()
                        + 1);
        return projects.create(OFFICE, new SaveProject(code, YEAR, description, plan))
                .code();
    }

    private void stage(String code, Stage stage, LocalDate on) {
        projects.changeStage(OFFICE, code, version(code), new ChangeStage(stage, on, "据实登记"));
    }

    private void forecast(String code, String forecast) {
        projects.giveForecast(OFFICE, code, version(code), new GiveForecast(day(forecast), WHOLE, ""));
    }

    private void percent(String code, BigDecimal percent, LocalDate on) {
        projects.reportProgress(
                OFFICE, code, version(code), new ReportProgress(new Progress(percent, "", "", null), on, ""));
    }

    private long version(String code) {
        return get(code, TODAY).version();
    }

    private ProjectView get(String code, LocalDate on) {
        return projects.get(OFFICE, code, on).project();
    }
}
