package org.shishi.lookback;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shishi.account.StaffDirectory;
import org.shishi.policy.Actor;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.project.Level;
import org.shishi.project.Plan;
import org.shishi.project.ProjectView;
import org.shishi.project.SaveProject;
import org.shishi.project.Stage;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.Projects;
import org.shishi.supervision.finding.FindingCategory;
import org.shishi.supervision.finding.FindingContent;
import org.shishi.supervision.finding.FindingContent.Assignment;
import org.shishi.supervision.finding.FindingContent.Problem;
import org.shishi.supervision.finding.Severity;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.context.ApplicationContext;

/** Finished projects of a year of their own, and look-backs at them. */
public class LookBackFixtures {

    /** Of which the demo has no projects. */
    public static final int YEAR = 2021;

    /** In whose work the look-backs count. */
    public static final int COUNTS_IN = 2022;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final StaffDirectory people;
    private final Projects projects;
    private final Units units;
    private final LookBackPlans plans;
    private final LookBackAnswers answers;
    private final LookBacks lookBacks;
    private final Clock clock;

    LookBackFixtures(
            StaffDirectory people,
            Projects projects,
            Units units,
            LookBackPlans plans,
            LookBackAnswers answers,
            LookBacks lookBacks,
            Clock clock) {
        this.people = people;
        this.projects = projects;
        this.units = units;
        this.plans = plans;
        this.answers = answers;
        this.lookBacks = lookBacks;
        this.clock = clock;
    }

    /** Made of an application that runs, so that no other one has to be started for it. */
    public static LookBackFixtures of(ApplicationContext application) {
        return application.getAutowireCapableBeanFactory().createBean(LookBackFixtures.class);
    }

    public Actor actor(String username) {
        var person = people.named(username).orElseThrow();
        var unit = username.equals("department") ? unit() : null;
        return new Actor(
                person.id(),
                username,
                person.name(),
                unit == null ? null : unit.id(),
                unit == null ? "" : unit.name(),
                person.roles(),
                null,
                false);
    }

    public Actor office() {
        return actor("inspection");
    }

    /** One of those who look. */
    public Actor inspector() {
        return actor("inspector");
    }

    public UnitView unit() {
        return units.all().stream()
                .filter(one -> one.name().equals("县交通运输局"))
                .findFirst()
                .orElseThrow();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A project that is under way. */
    public String unfinished() {
        var code = "LOOK-" + NUMBERS.incrementAndGet();
        var description = Description.of(Map.of(
                Field.LEVEL,
                Level.COUNTY,
                Field.TITLE,
                "回头看项目" + code,
                Field.LEAD_UNIT,
                unit().id(),
                Field.DEADLINE,
                LocalDate.of(YEAR, 11, 30)));
        projects.create(actor("county"), new SaveProject(code, YEAR, description, Plan.EMPTY));
        return code;
    }

    public String finished() {
        var code = unfinished();
        projects.changeStage(
                actor("county"),
                code,
                project(code).version(),
                new ChangeStage(Stage.COMPLETED, today().minusDays(30), "据实登记"));
        return code;
    }

    /** Not finished any more: found out to be wrong. */
    public void setBack(String code) {
        projects.changeStage(
                actor("county"), code, project(code).version(), new ChangeStage(Stage.UNDER_WAY, today(), "登记有误"));
    }

    public ProjectView project(String code) {
        return projects.get(actor("county"), code, today()).project();
    }

    public PlanLookBack plan(LocalDate first, List<String> codes, PlanLookBack.@Nullable ByLot lot) {
        var name = "回头看" + NUMBERS.incrementAndGet();
        return new PlanLookBack(
                COUNTS_IN, name, first, first.plusDays(20), YEAR, YEAR, List.of("inspector", "county"), codes, lot);
    }

    /** A look-back that began today, at these projects, by inspector and county office. */
    public long planned(String... codes) {
        return plans.plan(office(), plan(today(), List.of(codes), null));
    }

    public LookedAtProject project(long id, int number) {
        return lookBacks.project(office(), id, number).project();
    }

    public AnswerView answer(long id, int number) {
        return Objects.requireNonNull(project(id, number).answer());
    }

    public FoundAnswers inUse() {
        return new FoundAnswers(
                today(),
                UseFound.IN_USE,
                new BigDecimal("1200"),
                "人次/月",
                "",
                "村集体",
                "村集体经费，每年2万元",
                QualityFound.GOOD,
                "",
                "满意",
                new BigDecimal("12.345678"),
                "");
    }

    public FoundAnswers notInUse() {
        return new FoundAnswers(
                today(),
                UseFound.NOT_IN_USE,
                null,
                "",
                "",
                "",
                "",
                QualityFound.POOR,
                "设备锈蚀",
                "长期关门",
                BigDecimal.ZERO,
                "无人管护，长期闲置");
    }

    public void signed(long id, int number, FoundAnswers found) {
        answers.sign(inspector(), id, number, 0L, found, List.of());
    }

    public FindingContent problem() {
        return FindingContent.of(
                "",
                FindingCategory.UPKEEP,
                Severity.MAJOR,
                Problem.of(today(), "设施闲置无人管护", ""),
                Assignment.of(unit().id(), "", "落实管护单位和经费，恢复使用", today().plusDays(30)));
    }
}
