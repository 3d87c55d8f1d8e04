package org.shishi.project.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.project.Light;
import org.shishi.project.LightRule;
import org.shishi.project.Progress;
import org.shishi.project.ProgressFilter;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.ReportProgress;
import org.shishi.project.light.LightRules;
import org.shishi.project.light.SetLightRule;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import(ProjectFixtures.class)
@FreshDatabase
@Transactional
class LightsTests {

    @Autowired
    Lights lights;

    @Autowired
    LightRules rules;

    @Autowired
    Projects projects;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    JdbcClient jdbc;

    private static final int YEAR = 2024;

    @BeforeEach
    void thereAreUnits() {
        ledger.units();
    }

    @Test
    void aGapThatWasMadeUpStaysSeenInThePeriodThatHadIt() {
        var code = started("03-01");
        percent(code, "5", "05-31");
        percent(code, "40", "06-30");
        percent(code, "55", "07-31");
        assertThat(kept(code, "06-15")).containsEntry(on("05-31"), "YELLOW ").containsEntry(on("04-30"), "NONE ");
        var later = kept(code, "08-01");
        assertThat(later).containsEntry(on("05-31"), "YELLOW " + on("06-30")).containsEntry(on("06-30"), "GREEN ");
        assertThat(find(filter("08-01", null, true))).containsExactly(code);
        assertThat(find(filter("06-15", null, true))).isEmpty();
        assertThat(light(code, "08-01").caughtUp()).containsExactly(on("05-31"));
        assertThat(lights.counts(OFFICE, YEAR, on("08-01")).caughtUp()).isOne();
        assertThat(kept(code, "11-01"))
                .as("behind again: nothing is made up")
                .containsEntry(on("05-31"), "YELLOW ")
                .containsEntry(on("09-30"), "YELLOW ");
        assertThat(light(code, "11-01").caughtUp()).isEmpty();
    }

    @Test
    void aLineThatBeginsWithTheStartMakesNothingUp() {
        var code = started("05-01");
        assertThat(kept(code, "05-02")).containsEntry(on("04-30"), "RED ");
        percent(code, "0", "05-01");
        assertThat(light(code, "05-01").light().gap()).isEqualByComparingTo("0");
        percent(code, "90", "05-31");
        assertThat(kept(code, "06-01")).containsEntry(on("04-30"), "RED ").containsEntry(on("05-31"), "GREEN ");
        assertThat(light(code, "06-01").caughtUp()).isEmpty();
        assertThat(find(filter("06-01", null, true))).isEmpty();
    }

    @Test
    void finishingAfterTheDeadlineIsNotCatchingUp() {
        var code = started("03-01");
        percent(code, "100", "05-31");
        ledger.stage(code, Stage.COMPLETED, (YEAR + 1) + "-03-01");
        var later = LocalDate.of(YEAR + 1, 4, 1);
        assertThat(light(code, later).light().light()).isEqualTo(Light.FINISHED);
        assertThat(light(code, later).caughtUp()).isEmpty();
    }

    @Test
    void aDayIsJudgedByTheRuleThatWasInForceOnIt() {
        var code = started("03-01");
        percent(code, "70", "09-30");
        assertThat(light(code, "09-30").light().light()).isEqualTo(Light.GREEN);
        set("10-01", "11-30", "5", "20");
        assertThat(light(code, "09-30").light().light()).isEqualTo(Light.GREEN);
        var october = light(code, "10-01").light();
        assertThat(october.light()).isEqualTo(Light.YELLOW);
        assertThat(october.rule().validOn()).isEqualTo(on("10-01"));
        assertThat(find(filter("10-01", Light.YELLOW, null))).containsExactly(code);
        assertThat(find(filter("09-30", Light.GREEN, null))).containsExactly(code);
        assertThat(kept(code, "11-15")).containsEntry(on("09-30"), "GREEN ").containsEntry(on("10-31"), "YELLOW ");
    }

    @Test
    void aRuleIsAddedAndNeverChanged() {
        set("10-01", "11-30", "5", "20");
        assertThat(rules.of(OFFICE, YEAR)).hasSize(2).last().satisfies(usual -> {
            assertThat(usual.rule()).isEqualTo(LightRule.usual(YEAR));
            assertThat(usual.setAt()).isNull();
        });
        assertThatThrownBy(
                        () -> jdbc.sql("update light_rule set red_above = 99").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRuleThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> set("10-01", "11-30", "20", "10")).hasFieldOrPropertyWithValue("field", "redAbove");
        assertThatThrownBy(() -> set("10-01", "11-30", "0", "10")).isInstanceOf(RuleViolation.class);
        var other = new SetLightRule(
                YEAR, on("01-01"), LocalDate.of(YEAR + 2, 1, 1), BigDecimal.ONE, BigDecimal.TEN, List.of(3), "试");
        assertThatThrownBy(() -> rules.set(OFFICE, other)).hasFieldOrPropertyWithValue("field", "benchmark");
        var steps = new SetLightRule(YEAR, on("01-01"), on("11-30"), BigDecimal.ONE, BigDecimal.TEN, List.of(0), "试");
        assertThatThrownBy(() -> rules.set(OFFICE, steps)).hasFieldOrPropertyWithValue("field", "dueSoon");
        var clerk = new Actor(null, "clerk", "填报员", null, "", java.util.Set.of(Role.TOWNSHIP_CLERK), null, false);
        assertThatThrownBy(() -> rules.set(clerk, steps)).isInstanceOf(Denied.class);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void settingARuleIsKeptInTheTrail() {
        rules.set(
                OFFICE,
                new SetLightRule(
                        YEAR + 1,
                        on("10-01"),
                        on("11-30").plusYears(1),
                        BigDecimal.ONE,
                        new BigDecimal("20"),
                        List.of(3),
                        "县政府常务会议"));
        var detail = jdbc.sql("select detail from audit_entry where action = :action order by id desc limit 1")
                .param("action", Action.LIGHT_RULE_SET.name())
                .query(String.class)
                .single();
        assertThat(detail).contains("redAbove").contains("20").contains("县政府常务会议");
    }

    @Test
    void listsAndCountsCostTheSameHoweverManyProjects() {
        started("03-01");
        long list = Statements.count(() -> find(filter("09-30", Light.RED, null)));
        long counts = Statements.count(() -> lights.counts(OFFICE, YEAR, on("09-30")));
        long all = Statements.count(() -> all(on("09-30")));
        for (int i = 0; i < 12; i++) {
            percent(started("03-01"), String.valueOf(i * 8), "05-31");
        }
        assertThat(Statements.count(() -> find(filter("09-30", Light.RED, null))))
                .isEqualTo(list);
        assertThat(Statements.count(() -> lights.counts(OFFICE, YEAR, on("09-30"))))
                .isEqualTo(counts);
        assertThat(Statements.count(() -> all(on("09-30")))).isEqualTo(all);
        assertThat(all(on("09-30"))).hasSize(13);
    }

    @Test
    void deadlinesAreCountedByTheStepsOfTheRule() {
        for (var day : List.of("09-30", "10-03", "10-04", "10-07", "10-14", "10-15", "09-29")) {
            var code = ledger.project().year(YEAR).deadline(YEAR + "-" + day).enter();
            ledger.stage(code, Stage.UNDER_WAY, YEAR + "-03-01");
        }
        var counts = lights.counts(OFFICE, YEAR, on("09-30"));
        assertThat(counts.dueSoon()).isEqualTo(Map.of(14, 5, 7, 4, 3, 2));
        assertThat(counts.of(Light.RED)).isOne();
        assertThat(projects.find(
                        OFFICE, ProjectFilter.of(YEAR, on("09-30")).withDeadlineIn(7), List.of(), PageRequest.of(0, 9)))
                .hasSize(4);
    }

    @Test
    void theCurveGoesFromTheStartToTheEndAndKnowsTheFutureOfThePlanOnly() {
        var code = started("03-01");
        percent(code, "40", "06-30");
        var curve =
                lights.history(OFFICE, projects.get(OFFICE, code, on("07-15"))).curve();
        assertThat(curve.get(curve.size() - 1).on()).isEqualTo(on("12-31"));
        assertThat(curve).allSatisfy(point -> {
            if (point.on().isAfter(on("07-15"))) {
                assertThat(point.actual()).isNull();
            }
        });
        assertThat(curve).anySatisfy(point -> {
            assertThat(point.on()).isEqualTo(on("07-15"));
            assertThat(point.actual()).isEqualByComparingTo("40");
        });
        assertThat(curve.stream().map(CurvePoint::planned).toList()).isSorted();
    }

    private String started(String day) {
        var code = ledger.project().year(YEAR).enter();
        ledger.stage(code, Stage.UNDER_WAY, YEAR + "-" + day);
        return code;
    }

    private void percent(String code, String percent, String day) {
        long version = projects.get(OFFICE, code, ledger.today()).project().version();
        var progress = new Progress(new BigDecimal(percent), "", "", null);
        projects.reportProgress(OFFICE, code, version, new ReportProgress(progress, on(day), ""));
    }

    private void set(String from, String benchmark, String yellow, String red) {
        rules.set(
                OFFICE,
                new SetLightRule(
                        YEAR,
                        on(from),
                        on(benchmark),
                        new BigDecimal(yellow),
                        new BigDecimal(red),
                        List.of(3, 14, 7),
                        "县政府常务会议"));
    }

    private static LocalDate on(String day) {
        return day(YEAR + "-" + day);
    }

    private ProjectFilter filter(String asOf, Light light, Boolean caughtUp) {
        var all = ProjectFilter.of(YEAR, on(asOf));
        return new ProjectFilter(
                YEAR,
                on(asOf),
                all.levels(),
                null,
                null,
                null,
                null,
                all.stages(),
                null,
                null,
                null,
                null,
                null,
                null,
                light,
                caughtUp,
                null,
                null,
                null,
                ProgressFilter.ALL);
    }

    private List<String> find(ProjectFilter filter) {
        return projects.find(OFFICE, filter, List.of(), Pageable.unpaged()).stream()
                .map(ProjectView::code)
                .toList();
    }

    private ProjectLight light(String code, String asOf) {
        return light(code, on(asOf));
    }

    private ProjectLight light(String code, LocalDate asOf) {
        return all(asOf).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<ProjectLight> all(LocalDate asOf) {
        var all = new ArrayList<ProjectLight>();
        lights.each(OFFICE, YEAR, asOf, all::add);
        return all;
    }

    /** The light of each period's end, and the day on which its gap was gone. */
    private Map<LocalDate, String> kept(String code, String asOf) {
        return lights.periods(OFFICE, projects.get(OFFICE, code, on(asOf)).project()).stream()
                .collect(Collectors.toMap(
                        kept -> kept.light().on(),
                        kept -> kept.light().light() + " " + (kept.caughtUpOn() == null ? "" : kept.caughtUpOn())));
    }
}
