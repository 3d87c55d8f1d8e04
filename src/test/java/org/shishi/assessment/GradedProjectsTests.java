package org.shishi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.assessment.AssessmentFixtures.DAY;
import static org.shishi.assessment.AssessmentFixtures.FINISHED;
import static org.shishi.assessment.AssessmentFixtures.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.assessment.AssessmentPreparations.Named;
import org.shishi.assessment.grade.AssessmentRule;
import org.shishi.policy.Actor;
import org.shishi.project.Figure;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.project.entry.Projects;
import org.shishi.project.list.Outcomes;
import org.shishi.project.outcome.Satisfaction;
import org.shishi.proposal.VotingBodies;
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What deputies say of a project narrows the list, stands in its columns, and is counted on the dashboard. */
@WholeApplication
class GradedProjectsTests {

    private static final int MEMBERS = 60;
    private static final LocalDate LATER = DAY.plusDays(2);

    private AssessmentFixtures meeting;

    @BeforeEach
    void meets(@Autowired ApplicationContext application) {
        meeting = AssessmentFixtures.of(application);
    }

    @Autowired
    AssessmentPreparations preparations;

    @Autowired
    Projects projects;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Assessments assessments;

    @Autowired
    AssessmentStore store;

    @Autowired
    VotingBodies bodies;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void theNewestAssessmentOfTheDayCountsAndTheOneBeforeOnDaysBefore() {
        long first = meeting.frozen(MEMBERS, FINISHED);
        meeting.announced(first, sheet(MEMBERS, new int[] {20, 10, 30}));
        assertThat(grade(FINISHED, DAY)).isEqualTo(Satisfaction.DISSATISFIED);
        assertThat(grade(FINISHED, DAY.minusDays(1))).isNull();
        long second = preparations.create(meeting.congress(), second(first));
        meeting.frozen(second);
        meeting.announced(second, sheet(MEMBERS, new int[] {45, 10, 5}));
        assertThat(grade(FINISHED, DAY)).isEqualTo(Satisfaction.DISSATISFIED);
        assertThat(grade(FINISHED, LATER)).isEqualTo(Satisfaction.SATISFIED);
        assertThat(codes(Satisfaction.SATISFIED, LATER)).contains(FINISHED);
        assertThat(codes(Satisfaction.DISSATISFIED, LATER)).doesNotContain(FINISHED);
        assertThat(codes(Satisfaction.DISSATISFIED, DAY)).contains(FINISHED);
        assertThat(codes(Satisfaction.NOT_ASSESSED, DAY.minusDays(1))).contains(FINISHED);
    }

    /** Or a project that nobody has put right would be cleared by whoever begins anew. */
    @Test
    void aFreshOneOfWhatIsNotPutRightSaysWhyToo() {
        dissatisfied();
        long fresh = meeting.prepared(MEMBERS, AssessmentRule.usual());
        preparations.add(meeting.congress(), fresh, List.of(new Named(FINISHED, "")));
        meeting.appoint(fresh);
        var view = meeting.get(fresh);
        assertThat(view.obstacles())
                .anyMatch(one -> one.code().equals("assessment.gate.not-rectified") && !one.refused());
        long version = view.head().version();
        assertThatThrownBy(() -> preparations.freeze(meeting.congress(), fresh, version, " "))
                .hasMessageContaining("assessment.gate.despite");
        preparations.freeze(meeting.congress(), fresh, version, "主任会议决定");
        assertThat(meeting.get(fresh).head().despite()).isEqualTo("主任会议决定");
    }

    @Test
    void aSecondOneIsNotHeldBeforeTheFirst() {
        long first = dissatisfied();
        var early = second(first, DAY.minusDays(1));
        assertThatThrownBy(() -> preparations.create(meeting.congress(), early))
                .hasMessageContaining("assessment.follows.early[" + DAY.minusDays(1) + ", " + DAY + "]");
        for (var day : List.of(LocalDate.of(2020, 1, 1), LocalDate.of(2039, 1, 1))) {
            assertThatThrownBy(() -> preparations.create(meeting.congress(), second(first, day)))
                    .hasMessageContaining("assessment.day.span");
        }
        long second = preparations.create(meeting.congress(), second(first, DAY));
        assertThatThrownBy(() -> preparations.change(
                        meeting.congress(), second, meeting.get(second).head().version(), early))
                .hasMessageContaining("assessment.follows.early");
        meeting.appoint(second);
        jdbc.sql("update assessment set held_on = ? where id = ?")
                .params(DAY.minusDays(1), second)
                .update();
        var congress = Visitor.signedIn(port, "congress");
        var path = "/api/v1/assessments/" + second + "/freeze?despite=R&version=";
        var answer = congress.call("POST", path + meeting.get(second).head().version(), "");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("早于首次测评（" + DAY + "）");
    }

    @Test
    void aSecondOneBeforeTheRectificationNeedsAReasonThatIsKept() {
        long second = preparations.create(meeting.congress(), second(dissatisfied()));
        meeting.appoint(second);
        var congress = Visitor.signedIn(port, "congress");
        var version = String.valueOf(meeting.get(second).head().version());
        var path = "/assessments/" + second;
        assertThat(Jsoup.parse(congress.get(path).body()).select("details textarea[name=despite]"))
                .hasSize(1);
        var refused = congress.post(path + "/freeze", Map.of("version", version, "despite", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body())
                        .select(".error-summary a[href=#despite]")
                        .text())
                .contains("还有 1 项整改未销号");
        assertThat(congress.post(path + "/freeze", Map.of("version", version, "despite", "主任会议决定"))
                        .statusCode())
                .isEqualTo(302);
        var frozen = meeting.get(second).head();
        assertThat(frozen.despite()).isEqualTo("主任会议决定");
        assertThat(frozen.hash())
                .as("whoever signs the count signs the reason")
                .isEqualTo(hash(second, "主任会议决定"))
                .isNotEqualTo(hash(second, "另一理由"));
        assertThat(Jsoup.parse(congress.get(path).body()).select("dl.facts").text())
                .contains("主任会议决定");
        assertThatThrownBy(() -> jdbc.sql("update assessment set despite = 'x' where id = ?")
                        .param(second)
                        .update())
                .rootCause()
                .hasMessageContaining("frozen");
    }

    private String hash(long id, String despite) {
        var body = bodies.byId(meeting.get(id).head().plan().bodyId());
        return new TransactionTemplate(transactions)
                .execute(status -> FreezeObstacles.hash(store.find(id).orElseThrow(), body, despite));
    }

    /** A program that leaves out what it does not change makes no first assessment of a second one. */
    @Test
    void whatAnAssessmentFollowsIsSaidOnce() {
        long first = dissatisfied();
        long second = preparations.create(meeting.congress(), second(first));
        var congress = Visitor.signedIn(port, "congress");
        var path = "/api/v1/assessments/" + second;
        assertThat(congress.call("PUT", path, sent(second, "")).statusCode()).isEqualTo(200);
        var changed = meeting.get(second).head();
        assertThat(changed.plan().meeting()).isEqualTo("改名" + second);
        assertThat(changed.plan().followsId()).isEqualTo(first);
        assertThat(congress.call("PUT", path, sent(second, "\"followsId\":" + dissatisfied() + ","))
                        .body())
                .contains("assessment.follows.fixed");
        assertThatThrownBy(() -> jdbc.sql("update assessment set follows_id = null where id = ?")
                        .param(second)
                        .update())
                .rootCause()
                .hasMessageContaining("said once");
    }

    /** The whole form of one, but for what it follows; under another name. */
    private String sent(long id, String follows) {
        var head = meeting.get(id).head();
        return """
                {%s"bodyId":%d,"assessors":"STANDING_COMMITTEE","planYear":2023,"meeting":"改名%d","heldOn":"%s","members":%d,
                 "base":"ALL_DEPUTIES","satisfiedPercent":50,"satisfiedAtLeast":true,"fairlyPercent":50,"version":%d}""".formatted(
                        follows,
                        head.plan().bodyId(),
                        id,
                        head.plan().heldOn(),
                        head.plan().members(),
                        head.version());
    }

    /** What nobody can take back is asked once more, also without script. */
    @Test
    void lockingAndDeletingAreAskedFirst() {
        long id = preparations.create(meeting.congress(), second(dissatisfied()));
        meeting.appoint(id);
        var page = Jsoup.parse(
                Visitor.signedIn(port, "congress").get("/assessments/" + id).body());
        for (var act : List.of("freeze", "remove")) {
            assertThat(page.select("form[action$=/" + act + "]"))
                    .as(act)
                    .hasSize(1)
                    .allMatch(form -> form.parents().is("details:not([open])"));
        }
    }

    @Test
    void theRectificationLeadsToItsAssessmentWhichSaysItsYear() {
        long first = dissatisfied();
        var finding = meeting.get(first).results().get(0).findingId();
        var congress = Visitor.signedIn(port, "inspection");
        var link = Jsoup.parse(congress.get("/supervision/findings/" + finding).body())
                .selectFirst("a[href=/assessments/" + first + "]");
        assertThat(link).isNotNull();
        assertThat(link.text()).isEqualTo(meeting.get(first).head().plan().meeting() + "（" + DAY + "）");
        assertThat(Jsoup.parse(congress.get("/assessments/" + first).body())
                        .select("dl.facts")
                        .text())
                .contains("项目年度 2023");
        assertThat(Jsoup.parse(congress.get("/assessments/" + first + "/ballot").body())
                        .text())
                .contains("任何一项多选的，整张测评票无效");
    }

    @Test
    void theAnnouncementNamesMeetingAndDay() {
        long id = meeting.frozen(MEMBERS, FINISHED);
        meeting.signed(id, sheet(MEMBERS, new int[] {45, 10, 5}));
        assertThat(assessments.draft(meeting.get(id)))
                .startsWith("2024年1月6日，")
                .contains("常务委员会在" + meeting.get(id).head().plan().meeting() + "上对2023年度1个民生实事项目进行满意度测评。");
    }

    /** One whose first subject was 不满意. */
    private long dissatisfied() {
        long first = meeting.frozen(MEMBERS, FINISHED);
        meeting.announced(first, sheet(MEMBERS, new int[] {20, 10, 30}));
        return first;
    }

    private AssessmentPlan second(long first) {
        return second(first, LATER);
    }

    private AssessmentPlan second(long first, LocalDate heldOn) {
        var plan = meeting.get(first).head().plan();
        return new AssessmentPlan(
                plan.bodyId(),
                plan.assessors(),
                plan.planYear(),
                plan.meeting() + "再次",
                heldOn,
                plan.members(),
                "",
                first,
                plan.rule());
    }

    @Test
    void whereOnlyPartsWereAssessedTheWorstOfThemCounts() {
        long id = meeting.prepared(MEMBERS, AssessmentRule.usual());
        var code = "2023-X-01-03";
        preparations.add(meeting.congress(), id, List.of(new Named(code, "子项一"), new Named(code, "子项二")));
        meeting.frozen(id);
        meeting.announced(id, sheet(MEMBERS, new int[] {45, 10, 5}, new int[] {20, 25, 15}));
        assertThat(grade(code, DAY)).isEqualTo(Satisfaction.FAIRLY_SATISFIED);
    }

    /** As many as the rows behind them, for whoever sees all and for whoever sees a unit's. */
    @Test
    void theNumbersAreThoseOfTheRows() {
        meeting.announced(meeting.frozen(MEMBERS, "2023-X-01-02"), sheet(MEMBERS, new int[] {45, 10, 5}));
        for (var day : List.of(DAY.minusDays(1), DAY, LATER)) {
            for (var who : List.of("congress", "township")) {
                var actor = meeting.actor(who);
                var counts = outcomes.of(actor, 2023, day);
                for (var said : Satisfaction.values()) {
                    assertThat(counts.of(said))
                            .as(who + " " + day + " " + said)
                            .isEqualTo(found(actor, all(day).with(said)).size());
                }
                for (var stage : List.of(Stage.COMPLETED, Stage.IN_USE, Stage.ACCEPTED, Stage.CLOSED)) {
                    assertThat(counts.of(stage))
                            .as(who + " " + day + " " + stage)
                            .isEqualTo((int) found(actor, all(day).with(Figure.COMPLETED)).stream()
                                    .filter(one -> one.stage() == stage)
                                    .count());
                }
            }
        }
    }

    @Test
    void listExportAndDashboardSayIt() {
        meeting.announced(meeting.frozen(MEMBERS, "2023-X-01-02"), sheet(MEMBERS, new int[] {45, 10, 5}));
        var leader = Visitor.signedIn(port, "leader");
        var asked = "?year=2023&asOf=2024-01-09&satisfaction=SATISFIED&columns=SATISFACTION";
        var page = Jsoup.parse(leader.get("/projects" + asked).body());
        assertThat(page.select(".chips").text()).contains("测评：满意");
        assertThat(page.select("table.ledger tbody tr td:last-child").eachText())
                .isNotEmpty()
                .containsOnly("满意");
        assertThat(leader.get("/projects/export.csv" + asked).body()).contains("测评结果", "2023-X-01-02");
        assertThat(leader.get("/api/v1/projects" + asked).body()).contains("\"satisfaction\":\"SATISFIED\"");
        var dashboard = Jsoup.parse(leader.get("/?year=2023&asOf=2024-01-09").body());
        var link = dashboard.selectFirst("section.outcome a[href*=satisfaction=SATISFIED]");
        assertThat(link).isNotNull();
        assertThat(link.text())
                .isEqualTo(String.valueOf(
                        codes(Satisfaction.SATISFIED, LocalDate.of(2024, 1, 9)).size()));
    }

    @Test
    void itCostsFewStatements() {
        var actor = meeting.actor("leader");
        assertThat(Statements.count(() -> outcomes.of(actor, 2023, LATER))).isLessThanOrEqualTo(4);
    }

    private static ProjectFilter all(LocalDate day) {
        return ProjectFilter.of(2023, day);
    }

    private @Nullable Satisfaction grade(String code, LocalDate day) {
        return projects.summary(meeting.congress(), code, day).project().satisfaction();
    }

    private List<String> codes(Satisfaction said, LocalDate day) {
        return found(meeting.congress(), all(day).with(said)).stream()
                .map(ProjectView::code)
                .toList();
    }

    private List<ProjectView> found(Actor actor, ProjectFilter filter) {
        return projects.find(actor, filter, List.of(), Pageable.unpaged()).getContent();
    }
}
