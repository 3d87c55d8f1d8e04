package org.shishi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.assessment.AssessmentFixtures.DAY;
import static org.shishi.assessment.AssessmentFixtures.FINISHED;
import static org.shishi.assessment.AssessmentFixtures.sheet;

import java.time.LocalDate;
import java.util.List;
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
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Pageable;

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

    private AssessmentPlan second(long first) {
        var plan = meeting.get(first).head().plan();
        return new AssessmentPlan(
                plan.bodyId(),
                plan.assessors(),
                plan.planYear(),
                plan.meeting() + "再次",
                LATER,
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
