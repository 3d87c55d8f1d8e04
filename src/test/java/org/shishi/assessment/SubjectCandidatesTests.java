package org.shishi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.assessment.AssessmentFixtures.DAY;
import static org.shishi.assessment.AssessmentFixtures.FINISHED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.assessment.AssessmentPreparations.Named;
import org.shishi.assessment.grade.AssessmentRule;
import org.shishi.project.Level;
import org.shishi.project.entry.Projects;
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.shishi.vote.count.SheetFinding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What may be assessed is offered, and what may not says why and which day would do. */
@WholeApplication
class SubjectCandidatesTests {

    private static final int MEMBERS = 60;
    private static final LocalDate EARLY = LocalDate.of(2023, 1, 5);

    private AssessmentFixtures meeting;

    @BeforeEach
    void meets(@Autowired ApplicationContext application) {
        meeting = AssessmentFixtures.of(application);
    }

    @Autowired
    AssessmentPreparations preparations;

    @Autowired
    SubjectCandidates candidates;

    @Autowired
    Projects projects;

    @LocalServerPort
    int port;

    @Test
    void anEarlyDaySaysWhenTheProjectWasFinished() {
        long id = preparations.create(meeting.congress(), on(EARLY));
        var finished =
                projects.summary(meeting.congress(), FINISHED, DAY).project().completedOn();
        assertThatThrownBy(() -> preparations.add(meeting.congress(), id, List.of(new Named(FINISHED, ""))))
                .hasMessageContaining("assessment.subject.later[" + FINISHED + ", " + EARLY + ", " + finished + "]");
        assertThat(candidates
                        .find(meeting.congress(), id, FINISHED, null, null, null, 0)
                        .getTotalElements())
                .isZero();
    }

    @Test
    void aDayThatBecomesEarlyStopsTheFreezingAndNamesTheDay() {
        long id = preparations.create(meeting.congress(), on(DAY));
        preparations.add(meeting.congress(), id, List.of(new Named(FINISHED, "")));
        var plan = meeting.get(id).head().plan();
        preparations.change(meeting.congress(), id, meeting.get(id).head().version(), moved(plan, EARLY));
        assertThat(meeting.get(id).obstacles())
                .filteredOn(SheetFinding::refused)
                .extracting(SheetFinding::code)
                .contains("assessment.gate.later");
    }

    private AssessmentPlan on(LocalDate day) {
        return moved(meeting.plan(Assessors.STANDING_COMMITTEE, MEMBERS, AssessmentRule.usual(), null), day);
    }

    private static AssessmentPlan moved(AssessmentPlan plan, LocalDate day) {
        return new AssessmentPlan(
                plan.bodyId(),
                plan.assessors(),
                plan.planYear(),
                plan.meeting(),
                day,
                plan.members(),
                plan.roll(),
                null,
                plan.rule());
    }

    @Test
    void whatIsFinishedIsOfferedTheAcceptedFirst() {
        long id = meeting.prepared(MEMBERS, AssessmentRule.usual());
        preparations.add(meeting.congress(), id, List.of(new Named(FINISHED, "")));
        var project = projects.summary(meeting.congress(), FINISHED, DAY).project();
        var offered = candidates.find(meeting.congress(), id, null, null, null, null, 0);
        assertThat(offered.getContent()).hasSize(50).allMatch(one -> one.stage().completed());
        assertThat(offered.getContent().stream()
                        .filter(one -> one.code().contains("-X-"))
                        .map(one -> -one.stage().ordinal())
                        .toList())
                .isSorted();
        var found = candidates
                .find(meeting.congress(), id, FINISHED, null, null, null, 0)
                .getContent();
        assertThat(found).singleElement().matches(SubjectCandidates.Offered::taken);
        var lead = project.leadUnit();
        assertThat(candidates
                        .find(meeting.congress(), id, null, lead.id(), null, null, 0)
                        .getContent())
                .isNotEmpty()
                .allMatch(one -> one.leadUnit().equals(lead.name()));
    }

    @Test
    void aTownshipIsOfferedItsOwn() {
        var plan = meeting.planOfATownship();
        long id = preparations.create(meeting.congress(), plan);
        var offered = candidates
                .find(meeting.congress(), id, null, null, null, null, 0)
                .getContent();
        assertThat(offered).isNotEmpty();
        preparations.add(
                meeting.congress(),
                id,
                offered.stream().limit(60).map(one -> new Named(one.code(), "")).toList());
        assertThat(meeting.get(id).subjects()).hasSize(Math.min(60, offered.size()));
    }

    /** The county's own come first, a level narrows, and turning the page adds what is ticked. */
    @Test
    void ofALevelAndPageByPage() {
        long id = meeting.prepared(MEMBERS, AssessmentRule.usual());
        assertThat(candidates.find(meeting.congress(), id, null, null, null, null, 0).getContent().stream()
                        .map(one -> !one.code().contains("-X-"))
                        .toList())
                .isSorted();
        assertThat(candidates
                        .find(meeting.congress(), id, null, null, null, Level.TOWNSHIP, 0)
                        .getContent())
                .isNotEmpty()
                .allMatch(one -> one.code().contains("-Z-"));
        var congress = Visitor.signedIn(port, "congress");
        var path = "/assessments/" + id + "/candidates";
        var page = Jsoup.parse(congress.get(path + "?level=TOWNSHIP").body());
        assertThat(page.select(".actions button[name=to]").eachAttr("value")).containsExactly("1");
        var form = page.select("form[method=post]:has(button[name=to])");
        assertThat(form.select("select[name=level] option[selected]").attr("value"))
                .isEqualTo("TOWNSHIP");
        var action = form.attr("action");
        var ticked = page.select("td input[name=subjects]").attr("value");
        var turned = congress.post(action, Map.of("subjects", ticked, "level", "TOWNSHIP", "to", "1"));
        assertThat(turned.headers().firstValue("Location").orElseThrow()).endsWith(path + "?level=TOWNSHIP&page=1");
        assertThat(congress.post(action, Map.of("to", "1")).statusCode()).isEqualTo(302);
        assertThat(meeting.get(id).subjects())
                .extracting(AssessmentSubject::code)
                .containsExactly(ticked);
        var other = page.select("td input[name=subjects]").get(1).attr("value");
        var narrowed = congress.post(action, Map.of("subjects", other, "q", "灯", "to", "0"));
        assertThat(narrowed.headers().firstValue("Location").orElseThrow()).contains("q=%E7%81%AF");
        assertThat(meeting.get(id).subjects())
                .as("what is ticked is kept when the list is narrowed")
                .extracting(AssessmentSubject::code)
                .containsExactly(ticked, other);
    }

    @Test
    void severalAreTickedAtOnce() {
        long id = meeting.prepared(MEMBERS, AssessmentRule.usual());
        var congress = Visitor.signedIn(port, "congress");
        var path = "/assessments/" + id + "/candidates";
        var boxes = Jsoup.parse(congress.get(path).body())
                .select("td input[name=subjects]")
                .eachAttr("value");
        assertThat(boxes).hasSize(50);
        assertThat(congress.post(path, Map.of()).body()).contains("error-summary");
        var sent = congress.call(
                "POST",
                "/api/v1/assessments/" + id + "/subjects",
                "{\"subjects\":[{\"code\":\"%s\"},{\"code\":\"%s\"}]}".formatted(boxes.get(0), boxes.get(1)));
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(congress.post(path, Map.of("subjects", boxes.get(2))).statusCode())
                .isEqualTo(302);
        assertThat(meeting.get(id).subjects())
                .extracting(AssessmentSubject::code)
                .containsExactlyElementsOf(boxes.subList(0, 3));
        assertThat(congress.get("/api/v1" + path + "?q=" + boxes.get(0)).body()).contains("\"taken\":true");
    }

    /** Whether one subject or twenty: what still stops it is found with the same statements. */
    @Test
    void theObstaclesCostTheSameForMany() {
        long one = preparations.create(meeting.congress(), on(DAY));
        preparations.add(meeting.congress(), one, List.of(new Named(FINISHED, "")));
        long many = preparations.create(meeting.congress(), on(DAY));
        preparations.add(
                meeting.congress(),
                many,
                candidates.find(meeting.congress(), many, null, null, null, null, 0).getContent().stream()
                        .limit(20)
                        .map(each -> new Named(each.code(), ""))
                        .toList());
        assertThat(Statements.count(() -> meeting.get(many))).isEqualTo(Statements.count(() -> meeting.get(one)));
    }
}
