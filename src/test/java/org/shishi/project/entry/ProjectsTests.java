package org.shishi.project.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shishi.project.ProjectFixtures.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.project.Direction;
import org.shishi.project.Field;
import org.shishi.project.FieldChange;
import org.shishi.project.FiveOne;
import org.shishi.project.Indicator;
import org.shishi.project.Milestone;
import org.shishi.project.Plan;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.ProjectView;
import org.shishi.project.Site;
import org.shishi.project.SortKey;
import org.shishi.project.SortOrder;
import org.shishi.project.Stage;
import org.shishi.project.ledger.LedgerCommand;
import org.shishi.project.ledger.TimelineEntry;
import org.shishi.shared.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

@SpringBootTest
@Import(ProjectFixtures.class)
@FreshDatabase
class ProjectsTests {

    private static final LocalDate REPORT = LocalDate.of(2024, 1, 8);

    @Autowired
    Projects projects;

    @Autowired
    ProjectFixtures ledger;

    @BeforeEach
    void units() {
        ledger.units();
    }

    @Test
    void aProjectIsKnownFromItsAdoption() {
        var code = ledger.project().adopted("2023-02-15").enter();
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> projects.get(OFFICE, code, day("2023-02-14")));
        var project = projects.get(OFFICE, code, day("2023-02-15")).project();
        assertThat(project.stage()).isEqualTo(Stage.NOT_STARTED);
        assertThat(project.description().title()).isEqualTo("建设公交候车亭");
        assertThat(project.leadUnit().name()).isEqualTo("县教育局");
    }

    @Test
    void theFactThatHoldsOnTheDayCountsAndNotTheOneRecordedLast() {
        var code = ledger.project().enter();
        ledger.stage(code, Stage.COMPLETED, "2023-11-01");
        ledger.stage(code, Stage.UNDER_WAY, "2023-03-01");
        assertThat(stageOn(code, "2023-02-28")).isEqualTo(Stage.NOT_STARTED);
        assertThat(stageOn(code, "2023-10-31")).isEqualTo(Stage.UNDER_WAY);
        assertThat(stageOn(code, "2023-11-01")).isEqualTo(Stage.COMPLETED);
        var now = projects.get(OFFICE, code, ledger.today()).project();
        assertThat(now.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(now.startedOn()).isEqualTo("2023-03-01");
        assertThat(now.completedOn()).isEqualTo("2023-11-01");
    }

    @Test
    void ofOneDayTheForecastRecordedLastCounts() {
        var code = ledger.project().enter();
        ledger.forecast(code, "2024-03-01", "2023-12-01");
        ledger.forecast(code, "2024-02-01", "2023-12-01");
        assertThat(projects.get(OFFICE, code, REPORT).project().forecast()).isEqualTo("2024-02-01");
        assertThat(projects.get(OFFICE, code, day("2023-11-30")).project().forecast())
                .isNull();
    }

    @Test
    void anIllegalStageIsRefusedWithBothStagesNamed() {
        var code = ledger.project().enter();
        ledger.stage(code, Stage.COMPLETED, "2023-11-01");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ledger.stage(code, Stage.SUSPENDED, "2023-12-01"))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo("project.stage.illegal");
                    assertThat(e.args()).containsExactly(Stage.COMPLETED, Stage.SUSPENDED, "2023-12-01");
                });
        assertThat(stageOn(code, "2023-12-02")).isEqualTo(Stage.COMPLETED);
    }

    @Test
    void aStageToldLateMustFitWhatCameAfterIt() {
        var code = ledger.project().enter();
        ledger.stage(code, Stage.COMPLETED, "2023-11-01");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ledger.stage(code, Stage.SUSPENDED, "2023-06-01"));
    }

    @Test
    void aSuspendedProjectResumesWhereItWas() {
        var code = ledger.project().enter();
        ledger.stage(code, Stage.UNDER_WAY, "2023-03-01");
        ledger.stage(code, Stage.SUSPENDED, "2023-05-01");
        assertThat(projects.get(OFFICE, code, ledger.today()).nextStages())
                .containsExactlyInAnyOrder(Stage.UNDER_WAY, Stage.TERMINATED);
        ledger.stage(code, Stage.UNDER_WAY, "2023-08-01");
        assertThat(stageOn(code, "2023-07-31")).isEqualTo(Stage.SUSPENDED);
        assertThat(projects.get(OFFICE, code, ledger.today()).project().startedOn())
                .isEqualTo("2023-03-01");
    }

    @Test
    void aStageOfTomorrowIsNoFact() {
        var code = ledger.project().enter();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ledger.stage(
                        code, Stage.UNDER_WAY, ledger.today().plusDays(1).toString()))
                .satisfies(e -> assertThat(e.code()).isEqualTo("project.date.future"));
    }

    @Test
    void theTimelineTellsOldAndNewWhoAndWhy() {
        var code = ledger.project().enter();
        var read = projects.get(OFFICE, code, ledger.today());
        projects.change(
                OFFICE,
                code,
                read.project().version(),
                save(code, described(read.project().description(), "建设公交候车亭五座"), read.plan()),
                "按审议结果明确数量");
        ledger.stage(code, Stage.UNDER_WAY, "2023-03-01");
        var timeline = projects.timeline(OFFICE, code);
        assertThat(timeline)
                .extracting(TimelineEntry::command)
                .containsExactly(LedgerCommand.STAGE, LedgerCommand.CHANGE, LedgerCommand.CREATE);
        var change = timeline.get(1);
        assertThat(change.actor()).isEqualTo("县府办");
        assertThat(change.reason()).isEqualTo("按审议结果明确数量");
        assertThat(change.validOn()).isEqualTo(ledger.today());
        assertThat(change.changes()).containsExactly(new FieldChange(Field.TITLE, "建设公交候车亭", "建设公交候车亭五座"));
        assertThat(timeline.get(0).changes())
                .contains(new FieldChange(Field.STAGE, Stage.NOT_STARTED, Stage.UNDER_WAY))
                .contains(new FieldChange(Field.STARTED_ON, null, day("2023-03-01")));
    }

    @Test
    void anyPastStateCanBeAskedFor() {
        var code = ledger.project().enter();
        var read = projects.get(OFFICE, code, ledger.today());
        projects.change(
                OFFICE,
                code,
                read.project().version(),
                save(code, described(read.project().description(), "新名称"), read.plan()),
                "更名");
        assertThat(projects.get(OFFICE, code, REPORT).project().description().title())
                .isEqualTo("建设公交候车亭");
        assertThat(projects.get(OFFICE, code, ledger.today())
                        .project()
                        .description()
                        .title())
                .isEqualTo("新名称");
    }

    @Test
    void whoeverReadAnOlderVersionIsTold() {
        var code = ledger.project().enter();
        var read = projects.get(OFFICE, code, ledger.today());
        ledger.stage(code, Stage.UNDER_WAY, "2023-03-01");
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> projects.change(
                        OFFICE,
                        code,
                        read.project().version(),
                        save(code, read.project().description(), read.plan()),
                        "x"));
    }

    @Test
    void aChangeNeedsAReason() {
        var code = ledger.project().enter();
        var read = projects.get(OFFICE, code, ledger.today());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> projects.change(
                        OFFICE,
                        code,
                        read.project().version(),
                        save(code, described(read.project().description(), "新名称"), read.plan()),
                        " "))
                .satisfies(e -> assertThat(e.code()).isEqualTo("project.reason.missing"));
    }

    @Test
    void theDeadlineLiesAfterTheAdoptionAndMoneyIsNotNegative() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ledger.project()
                        .adopted("2023-05-01")
                        .deadline("2023-04-30")
                        .enter())
                .satisfies(e -> assertThat(e.code()).isEqualTo("project.deadline.before-start"))
                .satisfies(e -> assertThat(e.field()).isEqualTo("deadline"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ledger.project().quota("-0.01").enter())
                .satisfies(e -> assertThat(e.code()).isEqualTo("project.money.negative"));
    }

    @Test
    void aCodeIsTakenOnce() {
        var code = ledger.project().enter();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ledger.project().code(code).enter())
                .satisfies(e -> assertThat(e.code()).isEqualTo("project.code.taken"));
    }

    @Test
    void milestonesWeighAHundredTogether() {
        var step = new Milestone("开工", new BigDecimal("60"), day("2023-04-01"), null);
        var plan = new Plan(List.of(), List.of(), List.of(step));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ledger.project().plan(plan).enter())
                .satisfies(e -> assertThat(e.code()).isEqualTo("project.milestones.weights"));
    }

    @Test
    void planAndMissingOnesAreShown() {
        var plan = new Plan(
                List.of(new Indicator("候车亭", new BigDecimal(5), "座", Direction.AT_LEAST, null)),
                List.of(new Site("东门", ledger.unit("鹤城街道"), "东门村", null, null)),
                List.of(new Milestone("完工", new BigDecimal(100), day("2023-11-30"), null)));
        var code = ledger.project().plan(plan).enter();
        var read = projects.get(OFFICE, code, ledger.today());
        assertThat(read.plan()).isEqualTo(plan);
        assertThat(read.summary().missing())
                .isEqualTo(Set.of(FiveOne.TASK_FORCE, FiveOne.MEASURES, FiveOne.SUPERVISION));
        var bySite = filter(2031).withTownship(ledger.unit("鹤城街道")).build();
        assertThat(codes(bySite)).isEmpty();
    }

    @Test
    void twoChineseCharactersAreFoundInTitleAndContent() {
        var inTitle = ledger.project().year(2025).title("提升改造农村公路").enter();
        var inContent = ledger.project().year(2025).content("新建农村公路桥").enter();
        ledger.project().year(2025).title("农贸市场").enter();
        assertThat(codes(filter(2025).text("公路").build())).containsExactlyInAnyOrder(inTitle, inContent);
        assertThat(codes(filter(2025).text("公路 提升").build())).containsExactly(inTitle);
        assertThat(codes(filter(2025).text("路").build())).hasSize(2);
        assertThat(codes(filter(2025).text("100%_").build())).isEmpty();
    }

    @Test
    void theListIsPutInOrderByManyColumnsAndPaged() {
        for (int i = 0; i < 5; i++) {
            ledger.project()
                    .year(2026)
                    .title("项目" + i)
                    .quota(String.valueOf(i % 2))
                    .enter();
        }
        var order = List.of(new SortOrder(SortKey.QUOTA, true), new SortOrder(SortKey.CODE, true));
        var page = projects.find(OFFICE, filter(2026).build(), order, PageRequest.of(1, 2));
        assertThat(page.getTotalElements()).isEqualTo(5);
        assertThat(page.getContent())
                .extracting(project -> project.description().title())
                .containsExactly("项目4", "项目2");
    }

    @Test
    void clerksGiveForecastsForTheirOwnProjectsOnly() {
        var code = ledger.project().lead("鹤城街道").enter();
        var version = projects.get(OFFICE, code, ledger.today()).project().version();
        var give = new GiveForecast(ledger.today().plusDays(9), ledger.today(), "");
        var own = actor(ledger.unit("鹤城街道"), Role.TOWNSHIP_CLERK);
        var other = actor(ledger.unit("温溪镇"), Role.TOWNSHIP_CLERK);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> projects.giveForecast(other, code, version, give));
        assertThat(projects.giveForecast(own, code, version, give).forecast()).isEqualTo(give.forecast());
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> projects.get(actor(null, Role.AUDITOR), code, ledger.today()));
    }

    private Stage stageOn(String code, String day) {
        return projects.get(OFFICE, code, day(day)).project().stage();
    }

    private List<String> codes(ProjectFilter filter) {
        return projects.find(OFFICE, filter, List.of(), Pageable.unpaged())
                .map(ProjectView::code)
                .getContent();
    }

    private static Actor actor(Long unit, Role role) {
        return new Actor(null, "u", "某人", unit, "", Set.of(role), null, false);
    }
}
