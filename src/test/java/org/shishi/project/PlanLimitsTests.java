package org.shishi.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A plan may say as much as its form has room for, and no more, whoever enters it. */
class PlanLimitsTests {

    @Test
    void whatTheFormHasRoomForIsTaken() {
        var plan = new Plan(
                IntStream.range(0, 200)
                        .mapToObj(n -> indicator("%03d".formatted(n) + "名".repeat(197), "位".repeat(20)))
                        .toList(),
                Collections.nCopies(200, site("点".repeat(200), "村".repeat(100))),
                Collections.nCopies(200, milestone("步".repeat(200))));
        assertThat(PlanLimits.findings(plan)).isEmpty();
        assertThat(PlanLimits.findings(Plan.EMPTY)).isEmpty();
    }

    @Test
    void aTextThatIsTooLongIsNamedByItsBeginning() {
        refused(plan(indicator("名".repeat(201), "个")), Field.INDICATORS, "project.plan.too-long", "200");
        refused(plan(indicator("座数", "位".repeat(21))), Field.INDICATORS, "project.plan.too-long", "20");
        refused(plan(site("点".repeat(201), "")), Field.SITES, "project.plan.too-long", "200");
        refused(plan(site("桥", "村".repeat(101))), Field.SITES, "project.plan.too-long", "100");
        refused(
                new Plan(List.of(), List.of(), List.of(milestone("步".repeat(201)))),
                Field.MILESTONES,
                "project.plan.too-long",
                "200");
        assertThat(PlanLimits.findings(plan(site("点".repeat(500_000), "")))
                        .get(0)
                        .args())
                .as("the message is short where the text is not")
                .first()
                .isEqualTo("点".repeat(20) + "…");
    }

    @Test
    void aGoalStandsOnceOrItsResultWouldCountTwice() {
        for (var again : List.of("路灯", " 路 灯", "路灯\u200b")) {
            refused(
                    new Plan(List.of(indicator("路灯", "盏"), indicator(again, "盏")), List.of(), List.of()),
                    Field.INDICATORS,
                    "project.plan.twice",
                    "盏");
        }
        assertThat(PlanLimits.findings(
                        new Plan(List.of(indicator("路灯", "盏"), indicator("路灯", "公里")), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void aListThatIsTooLongIsNamedOnceWithItsNumber() {
        var many = Collections.nCopies(5_000, site("桥", ""));
        assertThat(PlanLimits.findings(new Plan(List.of(), many, List.of())))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).containsExactly("5000", "200"));
        refused(
                new Plan(
                        IntStream.range(0, 201)
                                .mapToObj(n -> indicator("座数" + n, "座"))
                                .toList(),
                        List.of(),
                        List.of()),
                Field.INDICATORS,
                "project.plan.too-many",
                "200");
        refused(
                new Plan(List.of(), List.of(), Collections.nCopies(201, milestone("开工"))),
                Field.MILESTONES,
                "project.plan.too-many",
                "200");
    }

    private static void refused(Plan plan, Field field, String code, String most) {
        assertThat(PlanLimits.findings(plan)).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.field()).isEqualTo(field);
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.args()).last().isEqualTo(most);
        });
    }

    private static Plan plan(Indicator goal) {
        return new Plan(List.of(goal), List.of(), List.of());
    }

    private static Plan plan(Site site) {
        return new Plan(List.of(), List.of(site), List.of());
    }

    private static Indicator indicator(String name, String unit) {
        return new Indicator(name, BigDecimal.ONE, unit, Direction.values()[0], null);
    }

    private static Site site(String name, String village) {
        return new Site(name, null, village, null, null);
    }

    private static Milestone milestone(String name) {
        return new Milestone(name, BigDecimal.TEN, LocalDate.of(2024, 3, 1), null);
    }
}
