package org.shishi.project.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.shishi.notify.DueLine;
import org.shishi.notify.DueList;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.project.Level;
import org.shishi.project.Plan;
import org.shishi.project.ProjectView;
import org.shishi.project.SaveProject;
import org.shishi.project.Stage;
import org.shishi.project.bulk.BulkEdits;
import org.shishi.project.closing.ClosingTold.What;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.project.entry.Projects;
import org.shishi.project.handover.HandoverCourses;
import org.shishi.project.ledger.LedgerCommand;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.Units;
import org.shishi.vote.VoteFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WholeApplication
@Import(VoteFixtures.class)
@RecordApplicationEvents
class ClosingsTests {

    private static final AtomicInteger CODES = new AtomicInteger();

    @Autowired
    VoteFixtures people;

    @Autowired
    Closings closings;

    @Autowired
    Projects projects;

    @Autowired
    BulkEdits edits;

    @Autowired
    Units units;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext application;

    @Autowired
    ClosingPart part;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DueList dues;

    @Autowired
    ApplicationEvents events;

    @LocalServerPort
    int port;

    @Test
    void oneAsksAnotherOneOfTheInspectionOfficeClosesAndTheTimelineNamesBoth() {
        var code = accepted();
        var asked = closings.ask(people.actor("county2"), code, "竣工验收报告");
        assertThat(asked.waits()).isTrue();
        assertThat(closings.waiting(people.actor("inspection")))
                .extracting(ClosingView::code)
                .contains(code);
        assertThat(project(code).stage()).isEqualTo(Stage.ACCEPTED);
        var closed = closings.answer(people.actor("inspection"), code, asked(code), true, "现场核实");
        assertThat(closed.closedOn()).isEqualTo(today());
        assertThat(project(code).stage()).isEqualTo(Stage.CLOSED);
        assertThat(project(code).stageSince()).isEqualTo(today());
        var newest = projects.timeline(people.actor("county"), code).get(0);
        assertThat(newest.command()).isEqualTo(LedgerCommand.CLOSE);
        assertThat(newest.reason()).contains("县府办老王", "督查室小林", "竣工验收报告", "现场核实", today().toString());
    }

    @Test
    void aProjectSetBackAfterItsClosingIsNotShownAsClosed() {
        var code = accepted();
        closings.ask(people.actor("county2"), code, "竣工验收报告");
        closings.answer(people.actor("inspection"), code, asked(code), true, "现场核实");
        assertThat(shown(code).reopening()).isNull();
        assertThatThrownBy(() -> stage(code, Stage.UNDER_WAY)).hasMessageContaining("project.reopening.two-persons");
        closings.askReopening(people.actor("inspection"), code, "回头看发现未完工");
        assertThatThrownBy(() -> closings.answer(people.actor("inspection"), code, asked(code), true, "属实"))
                .hasMessageContaining("project.reopening.other-person");
        assertThatThrownBy(() -> closings.askReopening(people.actor("county2"), code, "未完工"))
                .hasMessageContaining("project.reopening.waits");
        closings.answer(people.actor("inspector"), code, asked(code), true, "属实");
        assertThat(projects.timeline(people.actor("county"), code).get(0).command())
                .isEqualTo(LedgerCommand.REOPEN);
        assertThat(shown(code).reopening()).isNotNull();
        assertThat(shown(code).stage()).isEqualTo(Stage.UNDER_WAY);
        assertThat(page(code)).contains("销号已撤销").doesNotContain("已销号");
        assertThat(shown(code).all()).extracting(ClosingView::tone).containsExactly("warn", "warn");
    }

    @Test
    void aProjectOpenedAgainThatWasNeverClosedIsNowhereCalledClosed() {
        var code = accepted();
        var builder = people.actor("inspection");
        closings.askReopeningOfFinished(builder, code, "外墙脱落");
        assertThat(page(code)).contains("重新打开的原因").doesNotContain("销号依据", "撤销销号");
        assertThat(tasks("inspection")).doesNotContain(code);
        assertThat(tasks("inspector")).contains(code);
        closings.answer(people.actor("inspector"), code, asked(code), true, "属实");
        assertThat(tasks("inspector")).doesNotContain(code);
        assertThat(page(code)).contains("重新打开", "外墙脱落").doesNotContain("已销号", "撤销销号", "销号依据", "销号后");
    }

    @Test
    void whoAcceptedAProjectMayOpenItAgain() {
        var code = entered();
        new HandoverCourses(application).accepted(people.actor("department"), people.actor("inspector"), code);
        closings.askReopeningOfFinished(people.actor("inspection"), code, "外墙脱落");
        assertThat(tasks("inspector")).contains(code);
        assertThat(closings.ofProject(people.actor("inspector"), code).allowed())
                .containsExactly(Action.PROJECT_CLOSE);
        closings.answer(people.actor("inspector"), code, asked(code), true, "属实");
        assertThat(project(code).stage()).isEqualTo(Stage.UNDER_WAY);
        assertThat(project(code).startedOn()).as("nobody told when work began").isNull();
        assertThat(jdbc.sql("""
                        select (p.started_on is null) and (f.started_on is null) from project p
                        join project_by_facts(?) f on f.id = p.id where p.code = ?""").params(today(), code).query(Boolean.class).single())
                .isTrue();
    }

    @Test
    void whatWasAskedAndDecidedIsTold() {
        var code = accepted();
        closings.ask(people.actor("county2"), code, "报告");
        closings.answer(people.actor("inspection"), code, asked(code), false, "缺照片");
        closings.ask(people.actor("county2"), code, "报告");
        closings.answer(people.actor("inspection"), code, asked(code), true, "属实");
        closings.askReopening(people.actor("inspection"), code, "外墙脱落");
        closings.answer(people.actor("inspector"), code, asked(code), true, "属实");
        var told = events.stream(ClosingTold.class).toList();
        assertThat(told)
                .extracting(ClosingTold::what)
                .containsExactly(
                        What.CLOSING_ASKED,
                        What.RETURNED,
                        What.CLOSING_ASKED,
                        What.CLOSED,
                        What.REOPENING_ASKED,
                        What.REOPENED);
        assertThat(told)
                .allSatisfy(one -> assertThat(one.units())
                        .containsExactly(project(code).description().leadUnitId()));
    }

    /** The projects of the requests that stand among what is due for this person. */
    private List<String> tasks(String person) {
        return dues.of(people.actor(person), today()).stream()
                .map(DueLine::link)
                .filter(link -> link.endsWith("/parts/closing"))
                .map(link -> link.split("/")[2])
                .toList();
    }

    private String page(String code) {
        return Jsoup.parse(Visitor.signedIn(port, "county")
                        .get("/projects/" + code + "/parts/closing")
                        .body())
                .select("main")
                .text()
                .replace(aboutAllProjects(), "");
    }

    private String aboutAllProjects() {
        return application.getMessage("project.closing.about", null, Locale.SIMPLIFIED_CHINESE);
    }

    private ClosingPart.Part shown(String code) {
        return (ClosingPart.Part) part.view(people.actor("county"), project(code), today(), Locale.CHINA);
    }

    @Test
    void aRefusedRequestLeavesTheProjectAcceptedAndMayComeAgain() {
        var code = accepted();
        closings.ask(people.actor("county2"), code, "报告");
        assertThatThrownBy(() -> closings.ask(people.actor("county2"), code, "报告"))
                .hasMessageContaining("project.closing.waits");
        closings.answer(people.actor("inspection"), code, asked(code), false, "缺少影像资料");
        assertThat(project(code).stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(closings.ask(people.actor("county2"), code, "报告和影像资料").waits())
                .isTrue();
    }

    @Test
    void whoRecordedTheAcceptanceNeitherAsksNorCloses() {
        var code = accepted();
        var county = people.actor("county");
        assertThat(closings.ofProject(county, code).allowed()).isEmpty();
        assertThatThrownBy(() -> closings.ask(county, code, "报告")).hasMessageContaining("project.closing.accepter");
        assertThatThrownBy(() -> closings.answer(county, code, asked(code), true, "同意"))
                .isInstanceOf(Denied.class);
        closings.ask(people.actor("county2"), code, "报告");
        assertThat(closings.ofProject(people.actor("inspector"), code).allowed())
                .containsExactly(Action.PROJECT_CLOSE);
    }

    @Test
    void aRequestWaitsOnTheDeskOfThoseWhoMayConfirmIt() {
        var code = accepted();
        closings.ask(people.actor("county2"), code, "报告");
        assertThat(closings.toAnswer(people.actor("inspector"), today()))
                .extracting(ClosingView::code)
                .contains(code);
        assertThat(closings.toAnswer(people.actor("inspector"), today().minusDays(1)))
                .isEmpty();
        assertThat(closings.toAnswer(people.actor("county2"), today())).isEmpty();
    }

    @Test
    void nothingIsClosedBeforeItIsAcceptedOrWithoutARequest() {
        var code = entered();
        assertThatThrownBy(() -> closings.ask(people.actor("county2"), code, "报告"))
                .hasMessageContaining("project.closing.not-accepted");
        assertThatThrownBy(() -> closings.answer(people.actor("inspection"), code, asked(code), true, "同意"))
                .hasMessageContaining("project.closing.none");
    }

    @Test
    void neitherTheStageFormNorABulkEditClosesAProject() {
        var code = accepted();
        assertThatThrownBy(() -> stage(code, Stage.CLOSED)).hasMessageContaining(CLOSED_BY_TWO);
        assertThat(projects.get(people.actor("county"), code, today()).nextStages())
                .doesNotContain(Stage.CLOSED);
        var change = new LedgerEntry().with(Field.STAGE, Stage.CLOSED).stageOn(today());
        assertThat(edits.preview(people.actor("county"), List.of(code), change)
                        .get(0)
                        .findings())
                .extracting(finding -> finding.code())
                .contains(CLOSED_BY_TWO);
    }

    private static final String CLOSED_BY_TWO = "project.closing.two-persons";

    @Test
    void theDatabaseClosesNoProjectWithoutItsTwoPersons() {
        var code = accepted();
        long id = project(code).id();
        long record = jdbc.sql("select max(record_id) from project_stage where project_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        refused("insert into project_stage values (nextval('project_fact_seq'), " + id + ", '" + today() + "', "
                + record + ", null, 'CLOSED')");
        refused("update project set stage = 'CLOSED' where id = " + id);
        long county = people.actor("county").id();
        var asking = "insert into project_closing (version, project_id, evidence, state, requested_by, requested_name,"
                + " requested_at, answered_name, opinion) values (0, " + id
                + ", 'x', 'REQUESTED', %d, 'x', now(), '', '')";
        refused(asking.formatted(county));
        jdbc.sql(asking.formatted(people.actor("county2").id())).update();
        var closing =
                "update project_closing set state = 'CONFIRMED', closed_on = now(), answered_at = now(), answered_by ="
                        + " %d where project_id = " + id;
        refused(closing.formatted(county));
        refused(closing.formatted(people.actor("county2").id()));
    }

    private void refused(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .as(statement)
                .rootCause()
                .hasMessageMatching("(?s).*(not closed by two persons|project_closing_).*");
    }

    private String entered() {
        long unit = units.all().get(0).id();
        var code = "CLOSE-" + CODES.incrementAndGet();
        var day = LocalDate.of(2023, 1, 1);
        var description = new Description(
                Level.COUNTY,
                null,
                new Description.Wording("新建停车场", "", "", ""),
                Description.Responsibility.of(unit),
                Description.Arrangement.NONE,
                new Description.Term(day, day.plusYears(1)),
                Description.Budget.NONE,
                Description.Coordinates.UNKNOWN);
        projects.create(people.actor("county"), new SaveProject(code, 2023, description, Plan.EMPTY));
        return code;
    }

    private long asked(String code) {
        return closings.ofProject(people.actor("county"), code).all().stream()
                .findFirst()
                .map(ClosingView::id)
                .orElse(0L);
    }

    private String accepted() {
        var code = entered();
        new HandoverCourses(application).accepted(people.actor("department"), people.actor("county"), code);
        return code;
    }

    private void stage(String code, Stage stage) {
        Actor county = people.actor("county");
        projects.changeStage(county, code, project(code).version(), new ChangeStage(stage, today(), "据实登记"));
    }

    private ProjectView project(String code) {
        return projects.get(people.actor("county"), code, today()).project();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
