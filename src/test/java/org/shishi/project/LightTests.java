package org.shishi.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.project.ProjectFixtures.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shishi.project.light.LightFacts;

/** The judgement of a light, number by number (domain §5). */
class LightTests {

    private static final LightRule RULE = LightRule.usual(2023);
    private static final String DEADLINE = "2023-12-31";

    @ParameterizedTest
    @CsvSource({
        "60.01, 9.99, GREEN",
        "60.00, 10.00, YELLOW",
        "59.99, 10.01, YELLOW",
        "40.00, 30.00, YELLOW",
        "39.99, 30.01, RED",
        "70.00, 0.00, GREEN",
        "130.00, -60.00, GREEN",
        "0.00, 70.00, RED"
    })
    void theGapToTheMilestonesDecidesTheColour(BigDecimal actual, BigDecimal gap, Light light) {
        var plan = plan(step("40", "2023-05-31", null), step("30", "2023-08-31", null), step("30", "2023-11-30", null));
        var seen =
                facts("2023-09-30", Stage.UNDER_WAY, "2023-03-01", actual, plan).judge(RULE);
        assertThat(seen.light()).isEqualTo(light);
        assertThat(seen.reason()).isEqualTo(LightReason.MILESTONES);
        assertThat(seen.planned()).isEqualByComparingTo("70");
        assertThat(seen.gap()).isEqualByComparingTo(gap);
        assertThat(seen.lineFrom()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2023-08-30, 40", "2023-08-31, 70", "2023-11-29, 70", "2023-11-30, 100", "2023-05-30, 0"})
    void aMilestoneIsDueOnItsDay(String on, BigDecimal planned) {
        var plan = plan(step("40", "2023-05-31", null), step("30", "2023-08-31", null), step("30", "2023-11-30", null));
        var seen =
                facts(on, Stage.UNDER_WAY, "2023-03-01", BigDecimal.TEN, plan).judge(RULE);
        assertThat(seen.planned()).isEqualByComparingTo(planned);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-15, 2023-03-01, 0",
        "2023-03-01, 2023-03-01, 0",
        "2023-03-02, 2023-03-01, 0.36",
        "2023-09-30, 2023-03-01, 77.74",
        "2023-11-29, 2023-03-01, 99.64",
        "2023-11-30, 2023-03-01, 100",
        "2023-12-31, 2023-03-01, 100",
        "2023-06-30, , 54.05",
        "2023-12-05, 2023-12-04, 100"
    })
    void withoutMilestonesAStraightLineLeadsFromTheStartToTheBenchmarkDate(
            String on, @Nullable String started, BigDecimal planned) {
        var seen =
                facts(on, Stage.UNDER_WAY, started, BigDecimal.TEN, Plan.EMPTY).judge(RULE);
        assertThat(seen.planned()).isEqualByComparingTo(planned);
        assertThat(seen.lineFrom()).isEqualTo(day(started == null ? "2023-01-01" : started));
    }

    @Test
    void theDeadlineDayItselfIsNotPassed() {
        assertThat(facts(DEADLINE, Stage.UNDER_WAY, "2023-03-01", new BigDecimal("95"), Plan.EMPTY)
                        .judge(RULE)
                        .light())
                .isEqualTo(Light.GREEN);
        var next = facts("2024-01-01", Stage.UNDER_WAY, "2023-03-01", new BigDecimal("99.99"), Plan.EMPTY)
                .judge(RULE);
        assertThat(next.light()).isEqualTo(Light.RED);
        assertThat(next.reason()).isEqualTo(LightReason.DEADLINE_PASSED);
        assertThat(next.daysLeft()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2023-12-16, ", "2023-12-17, 14", "2023-12-24, 7", "2023-12-28, 3", "2023-12-31, 0", "2024-01-01, "})
    void aDeadlineIsPointedOutFromTheFirstStepOn(String on, @Nullable Integer left) {
        var seen = facts(on, Stage.UNDER_WAY, "2023-03-01", BigDecimal.TEN, Plan.EMPTY)
                .judge(RULE);
        assertThat(seen.daysLeft()).isEqualTo(left);
        assertThat(facts(on, Stage.COMPLETED, "2023-03-01", BigDecimal.TEN, Plan.EMPTY)
                        .judge(RULE)
                        .daysLeft())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"15, ", "14, 14", "8, 14", "7, 7", "4, 7", "3, 3", "0, 3"})
    void theShortestStepCounts(long daysLeft, @Nullable Integer step) {
        assertThat(RULE.step(daysLeft)).isEqualTo(step);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void whatIsFinishedOrAtRestHasNoColour(Stage stage) {
        var seen = facts("2024-03-01", stage, "2023-03-01", BigDecimal.TEN, Plan.EMPTY)
                .judge(RULE);
        var light = switch (stage) {
            case COMPLETED, IN_USE, ACCEPTED, CLOSED -> Light.FINISHED;
            case SUSPENDED, TERMINATED -> Light.NONE;
            case NOT_STARTED, PREPARING, UNDER_WAY -> Light.RED;
        };
        assertThat(seen.light()).isEqualTo(light);
    }

    @Test
    void aStartGoalIsReachedWhenStarted() {
        var goal = new Indicator("开工建设", null, "", Direction.STARTED, null);
        var plan = new Plan(List.of(goal), List.of(), List.of());
        var started = facts("2024-03-01", Stage.UNDER_WAY, "2023-06-01", BigDecimal.ONE, plan)
                .judge(RULE);
        assertThat(started.light()).isEqualTo(Light.FINISHED);
        assertThat(started.reason()).isEqualTo(LightReason.STARTED);
        var waiting = facts("2023-06-01", Stage.PREPARING, null, null, plan).judge(RULE);
        assertThat(waiting.light()).isEqualTo(Light.RED);
        var more = new Indicator("改造道路", BigDecimal.TEN, "公里", Direction.AT_LEAST, null);
        var both = new Plan(List.of(goal, more), List.of(), List.of());
        assertThat(facts("2023-09-30", Stage.UNDER_WAY, "2023-06-01", BigDecimal.ONE, both)
                        .judge(RULE)
                        .light())
                .isEqualTo(Light.RED);
    }

    @Test
    void whatWasNeverToldIsNotInvented() {
        var silent = facts("2023-09-30", Stage.UNDER_WAY, "2023-03-01", null, Plan.EMPTY)
                .judge(RULE);
        assertThat(silent.light()).isEqualTo(Light.NONE);
        assertThat(silent.reason()).isEqualTo(LightReason.NOT_REPORTED);
        assertThat(silent.gap()).isNull();
        var idle =
                facts("2023-09-30", Stage.NOT_STARTED, null, null, Plan.EMPTY).judge(RULE);
        assertThat(idle.actual()).isEqualByComparingTo("0");
        assertThat(idle.light()).isEqualTo(Light.RED);
        var steps = plan(step("40", "2023-05-31", "2023-06-10"), step("60", "2023-11-30", null));
        assertThat(facts("2023-06-09", Stage.UNDER_WAY, "2023-03-01", null, steps)
                        .judge(RULE)
                        .light())
                .isEqualTo(Light.RED);
        assertThat(facts("2023-06-10", Stage.UNDER_WAY, "2023-03-01", null, steps)
                        .judge(RULE)
                        .light())
                .isEqualTo(Light.GREEN);
    }

    @Test
    void aDeadlineThatWasMovedOutMovesTheEndOfTheLine() {
        var asPlanned = facts("2023-11-30", Stage.UNDER_WAY, "2023-01-31", new BigDecimal(60), Plan.EMPTY);
        assertThat(asPlanned.judge(RULE).light()).isEqualTo(Light.RED);
        var extended = new LightFacts(
                day("2023-11-30"),
                Stage.UNDER_WAY,
                day("2023-01-01"),
                day("2023-01-31"),
                day("2024-06-30"),
                new BigDecimal(60),
                PlanSums.of(Plan.EMPTY, day("2023-11-30"), 182));
        var light = extended.judge(RULE);
        assertThat(light.lineTo()).isEqualTo(day("2024-05-30"));
        assertThat(light.planned()).isEqualByComparingTo("62.47");
        assertThat(light.light()).isEqualTo(Light.GREEN);
    }

    @Test
    void beforeItsAdoptionAProjectHasNoLight() {
        assertThat(facts("2022-12-31", Stage.NOT_STARTED, null, null, Plan.EMPTY)
                        .judge(RULE)
                        .reason())
                .isEqualTo(LightReason.NOT_ADOPTED);
    }

    @Test
    void anotherRuleGivesAnotherColour() {
        var strict = new LightRule(
                2023, day("2023-05-01"), day("2023-10-31"), new BigDecimal("5"), new BigDecimal("5"), List.of(10));
        var facts = facts("2023-10-31", Stage.UNDER_WAY, "2023-03-01", new BigDecimal("94.99"), Plan.EMPTY);
        assertThat(facts.judge(strict).light()).isEqualTo(Light.RED);
        assertThat(facts.judge(RULE).light()).isEqualTo(Light.GREEN);
        var even = facts("2023-10-31", Stage.UNDER_WAY, "2023-03-01", new BigDecimal("95.00"), Plan.EMPTY);
        assertThat(even.judge(strict).light()).isEqualTo(Light.YELLOW);
    }

    private static LightFacts facts(
            String on, Stage stage, @Nullable String started, @Nullable BigDecimal percent, Plan plan) {
        LocalDate day = day(on);
        return new LightFacts(
                day,
                stage,
                day("2023-01-01"),
                started == null ? null : day(started),
                day(DEADLINE),
                percent,
                PlanSums.of(plan, day, 0));
    }

    private static Plan plan(Milestone... steps) {
        return new Plan(List.of(), List.of(), List.of(steps));
    }

    private static Milestone step(String weight, String planned, @Nullable String actual) {
        return new Milestone("步骤", new BigDecimal(weight), day(planned), actual == null ? null : day(actual));
    }
}
