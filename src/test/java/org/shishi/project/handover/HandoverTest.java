package org.shishi.project.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.shishi.file.NewFile;
import org.shishi.file.Samples;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.project.Description;
import org.shishi.project.Level;
import org.shishi.project.Plan;
import org.shishi.project.Progress;
import org.shishi.project.ProjectView;
import org.shishi.project.SaveProject;
import org.shishi.project.Stage;
import org.shishi.project.closing.ClosingView;
import org.shishi.project.closing.Closings;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.ReportedFacts;
import org.shishi.project.handover.TellHandover.Acceptance;
import org.shishi.project.handover.TellHandover.Defect;
import org.shishi.project.ledger.TakeReport;
import org.shishi.supervision.finding.FindingSteps;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.finding.Rectification;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.Units;
import org.shishi.vote.VoteFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of completion, use and acceptance share: a project, its people and what they tell. */
@WholeApplication
@Import(VoteFixtures.class)
abstract class HandoverTest {

    static final AtomicInteger CODES = new AtomicInteger();
    static final LocalDate DONE = LocalDate.of(2023, 11, 20);
    static final LocalDate USED = LocalDate.of(2023, 12, 1);
    static final LocalDate ACCEPTED = LocalDate.of(2023, 12, 20);

    @Autowired
    VoteFixtures people;

    @Autowired
    Handovers handovers;

    @Autowired
    HandoverRecords records;

    @Autowired
    Closings closings;

    @Autowired
    Findings found;

    @Autowired
    FindingSteps findings;

    @Autowired
    Projects projects;

    @Autowired
    ReportedFacts reports;

    @Autowired
    Units units;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private String recordedFrom = "";

    @BeforeEach
    void recordsAreAskedFor() {
        recordedFrom = jdbc.sql("select recorded_from::text from project_handover_rule")
                .query(String.class)
                .single();
        recordedFrom("2023-01-01");
    }

    @AfterEach
    void asBefore() {
        recordedFrom(recordedFrom);
    }

    void recordedFrom(String day) {
        jdbc.sql("update project_handover_rule set recorded_from = ?::date")
                .param(day)
                .update();
    }

    void refused(String statement, String because) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .as(statement)
                .rootCause()
                .hasMessageContaining(because);
    }

    static String inserting(long project, String step, LocalDate on, Actor by) {
        return "insert into project_handover (version, project_id, step, happened_on, account, skipped, used_by,"
                + " maintained_by, body, members, conclusion, told_by, told_name, told_at, returned_name, returned_reason)"
                + " values (0, " + project + ", '" + step + "', '" + on + "', 'x', 'x', '', '', 'x', 'x', 'PASSED', "
                + by.id() + ", 'x', now(), '', '')";
    }

    static String asking(long project, Actor by) {
        return "insert into project_closing (version, project_id, evidence, state, requested_by, requested_name,"
                + " requested_at, answered_name, opinion) values (0, " + project + ", 'x', 'REQUESTED', " + by.id()
                + ", 'x', now(), '', '')";
    }

    long record(String code, HandoverStep step) {
        return records.of(people.actor("county"), code).stream()
                .filter(one -> one.step() == step)
                .findFirst()
                .orElseThrow()
                .id();
    }

    void strikeOff(long finding) {
        findings.rectify(clerk(), finding, new Rectification("加固", "已加固", "照片"), true);
        var inspection = people.actor("inspection");
        long other = units.all().stream()
                .filter(one -> one.name().equals("县政府督查室"))
                .findFirst()
                .orElseThrow()
                .id();
        var office = new Actor(
                inspection.id(),
                "inspection",
                inspection.name(),
                other,
                "",
                Set.of(Role.INSPECTION_OFFICE),
                null,
                false);
        findings.verify(office, finding, found.view(finding).version(), "已看");
        findings.strikeOff(office, finding, found.view(finding).version(), "已整改", "照片");
    }

    void completed(String code) {
        handovers.tell(
                clerk(), code, HandoverStep.COMPLETION, TellHandover.completion(DONE, "全部完工", null, "政策类项目"), photo());
        assertThat(project(code).stage()).isEqualTo(Stage.COMPLETED);
        assertThat(project(code).completedOn()).isEqualTo(DONE);
    }

    void accept(String person, String code, AcceptanceConclusion conclusion, Defect... defects) {
        handovers.tell(
                people.actor(person),
                code,
                HandoverStep.ACCEPTANCE,
                acceptance(conclusion, "政策类项目，无建设内容", defects),
                photo());
    }

    static TellHandover acceptance(AcceptanceConclusion conclusion, String skipped, Defect... defects) {
        return TellHandover.acceptance(
                ACCEPTED, "现场验收", skipped, new Acceptance("县交通运输局", "张三、李四", conclusion, List.of(defects)));
    }

    static TellHandover use() {
        return TellHandover.use(USED, "已投入使用", new TellHandover.Use("县公路中心", "属地乡镇"));
    }

    Defect defect() {
        return new Defect("护栏松动", DefectSeverity.MINOR, unit(), LocalDate.of(2024, 1, 31));
    }

    static List<NewFile> photo() {
        return List.of(new NewFile("photo.png", Samples.png(CODES.incrementAndGet())));
    }

    String entered() {
        var code = "HAND-" + CODES.incrementAndGet();
        var day = LocalDate.of(2023, 1, 1);
        var description = new Description(
                Level.COUNTY,
                null,
                new Description.Wording("新建停车场", "", "", ""),
                Description.Responsibility.of(unit()),
                Description.Arrangement.NONE,
                new Description.Term(day, day.plusYears(1)),
                Description.Budget.NONE,
                Description.Coordinates.UNKNOWN);
        projects.create(people.actor("county"), new SaveProject(code, 2023, description, Plan.EMPTY));
        return code;
    }

    long unit() {
        return units.all().stream()
                .filter(one -> one.name().equals("县交通运输局"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    Actor clerk() {
        var person = people.actor("department");
        return new Actor(
                person.id(), person.username(), person.name(), unit(), "", Set.of(Role.DEPARTMENT_CLERK), null, false);
    }

    long asked(String code) {
        return closings.ofProject(people.actor("county"), code).all().stream()
                .findFirst()
                .map(ClosingView::id)
                .orElse(0L);
    }

    void stage(String code, Stage stage) {
        projects.changeStage(
                people.actor("county"), code, project(code).version(), new ChangeStage(stage, today(), "据实登记"));
    }

    /** As a report tells it, without evidence. */
    void reported(String code) {
        reports.take(
                people.actor("county"),
                List.of(new TakeReport(code, today(), Progress.NONE, null, null, today(), Map.of(), "月报")));
    }

    ProjectView project(String code) {
        return projects.get(people.actor("county"), code, today()).project();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
