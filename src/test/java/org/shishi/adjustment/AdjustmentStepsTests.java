package org.shishi.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.notify.DueList;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.project.Description;
import org.shishi.project.Level;
import org.shishi.project.Plan;
import org.shishi.project.SaveProject;
import org.shishi.project.entry.Projects;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.Units;
import org.shishi.vote.VoteFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who takes which step of an adjustment, and how one is taken back before its decision. */
@WholeApplication
@Import(VoteFixtures.class)
class AdjustmentStepsTests {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
    private static int codes;

    @LocalServerPort
    int port;

    @Autowired
    VoteFixtures people;

    @Autowired
    Adjustments adjustments;

    @Autowired
    Projects projects;

    @Autowired
    Units units;

    @Autowired
    DueList dues;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"county", "county2"})
    void aMinorOneIsNotPutOnFileByWhoeverAskedOrJudged(String person) {
        var code = project();
        long id = reviewed(code, false);
        var office = people.actor(person);
        assertThat(adjustments.get(office, id).deciders()).isEmpty();
        assertThatThrownBy(() -> adjustments.decide(office, id, decision(Decider.GOVERNMENT, true)))
                .hasMessageContaining("adjustment.other-person");
        assertThatThrownBy(() -> adjustments.decide(office, id, decision(Decider.GOVERNMENT, false)))
                .hasMessageContaining("adjustment.other-person");
        assertThat(target(code)).isEqualTo("20 公里");
        assertThat(adjustments.get(people.congress(), id).deciders()).containsExactly(Decider.GOVERNMENT);
        adjustments.decide(people.congress(), id, decision(Decider.GOVERNMENT, true));
        assertThat(target(code)).isEqualTo("25 公里");
        Awaitility.await("whoever asked hears of it")
                .atMost(Duration.ofSeconds(20))
                .until(() -> toldOf(code) == 1);
    }

    /** The page offers it to nobody who records the congress's word, and neither does the API. */
    @Test
    void whoRecordsTheCongresssWordOnAMajorOneDoesNotRecordTheGovernments() {
        long id = reviewed(project(), true);
        assertThat(adjustments.get(people.congress(), id).deciders()).doesNotContain(Decider.GOVERNMENT);
        for (boolean approved : new boolean[] {true, false}) {
            assertThatThrownBy(() -> adjustments.decide(people.congress(), id, decision(Decider.GOVERNMENT, approved)))
                    .hasMessageContaining("adjustment.decider");
        }
        assertThat(adjustments.get(people.congress(), id).state()).isEqualTo(AdjustmentState.REVIEWED);
    }

    @Test
    void onAPastDayItStandsAsItStoodThen() {
        long id = reviewed(project(), true);
        var one = adjustments.get(people.congress(), id);
        adjustments.decide(
                people.actor("county2"),
                id,
                new DecideAdjustment(
                        Decider.GOVERNMENT, true, "常务会议", one.requestedOn().plusDays(2), "1号", ""));
        var today = LocalDate.now(clock);
        var before = one.requestedOn().minusDays(1);
        assertThatThrownBy(() -> adjustments.get(people.congress(), id, before)).isInstanceOf(Denied.class);
        assertThat(adjustments.all(people.congress(), before)).noneMatch(other -> other.id() == id);
        var then = adjustments.get(people.congress(), id, one.requestedOn());
        assertThat(then.state()).isNotEqualTo(AdjustmentState.GOVERNMENT_ONLY);
        assertThat(then.decision()).isEmpty();
        assertThat(adjustments.get(people.congress(), id, today).state()).isEqualTo(AdjustmentState.GOVERNMENT_ONLY);
    }

    @Test
    void whatWaitsStandsInTheInboxOfThoseWhoMayTakeTheNextStep() {
        long id = asked(project());
        waitsFor(id, "notify.due.adjustment.review", "county2");
        adjustments.review(people.actor("county2"), id, "同意", false);
        waitsFor(id, "notify.due.adjustment.file", "congress", "congress2");
        listed(id, true);
        adjustments.decide(people.congress(), id, decision(Decider.GOVERNMENT, true));
        waitsFor(id, "");
        listed(id, false);
        long major = asked(project());
        adjustments.review(people.actor("county2"), major, "同意", true);
        waitsFor(major, "notify.due.adjustment.decide", "congress", "congress2");
        adjustments.decide(people.actor("county2"), major, decision(Decider.GOVERNMENT, true));
        waitsFor(major, "notify.due.adjustment.decide", "congress", "congress2");
        assertThat(Jsoup.parse(Visitor.signedIn(port, "congress").get("/inbox").body())
                        .select("a[href='/votes/adjustments/" + major + "']")
                        .text())
                .isEqualTo("登记对“提升改造农村公路”申请（调整目标）的决定");
        assertThat(dues.of(people.congress(), LocalDate.now(clock).minusDays(1)))
                .noneMatch(line -> line.link().equals("/votes/adjustments/" + major));
    }

    private int toldOf(String code) {
        return jdbc.sql("select count(*) from notification where code = 'notify.adjustment.approved' and ? = any(args)")
                .param(code)
                .query(Integer.class)
                .single();
    }

    private void listed(long id, boolean open) {
        var visitor = Visitor.signedIn(port, "leader");
        var link = "a[href='/votes/adjustments/" + id + "']";
        assertThat(Jsoup.parse(visitor.get("/votes/adjustments?open=true").body())
                        .select(link))
                .hasSize(open ? 1 : 0);
        assertThat(Jsoup.parse(visitor.get("/votes/adjustments").body()).select(link))
                .hasSize(1);
        var code = adjustments.get(people.congress(), id).code();
        var rows = visitor.get("/api/v1/adjustments?open=true&project=" + code).body();
        assertThat(rows.contains("\"id\":" + id)).isEqualTo(open);
        assertThat(visitor.get("/api/v1/adjustments?project=" + code).body())
                .contains("\"id\":" + id)
                .doesNotContain("2023-X-02-02");
    }

    private void waitsFor(long id, String code, String... whom) {
        var found = Stream.of(
                        "county", "county2", "congress", "congress2", "township", "department", "inspection", "leader")
                .filter(username -> dues.of(people.actor(username), LocalDate.now(clock)).stream()
                        .anyMatch(line -> line.link().equals("/votes/adjustments/" + id)
                                && line.code().equals(code)))
                .toList();
        assertThat(found).containsExactly(whom);
    }

    @Test
    void whoJudgedAMajorOneMayRecordTheGovernmentsWordWhichChangesNothing() {
        var code = project();
        long id = reviewed(code, true);
        adjustments.decide(people.actor("county2"), id, decision(Decider.GOVERNMENT, true));
        assertThat(target(code)).isEqualTo("20 公里");
        assertThat(adjustments.get(people.congress(), id).deciders())
                .containsExactly(Decider.STANDING_COMMITTEE, Decider.COUNTY_CONGRESS);
    }

    @Test
    void theDatabaseTakesNoLastWordOfWhoeverJudged() {
        long id = reviewed(project(), false);
        assertThatThrownBy(() -> jdbc.sql("""
                        update adjustment set state = 'DECIDED', decision = 'x', decided_on = now(),
                        decided_by_id = opinion_by_id where id = ?""").param(id).update())
                .rootCause()
                .hasMessageContaining("adjustment_decided_by_a_third");
    }

    @Test
    void theUnitThatAskedTakesItBackAndMayAskAgain() {
        var code = project();
        long id = asked(code);
        assertThat(adjustments.get(office("county2"), id).allowed()).contains(Action.ADJUSTMENT_WITHDRAW);
        adjustments.review(people.actor("county2"), id, "同意", false);
        var page = Visitor.signedIn(port, "county");
        var empty = page.post("/votes/adjustments/" + id + "/withdrawal", Map.of("reason", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        page.post("/votes/adjustments/" + id + "/withdrawal", Map.of("reason", "改报县里统一调整"));
        var view = adjustments.get(people.congress(), id);
        assertThat(view.state()).isEqualTo(AdjustmentState.WITHDRAWN);
        assertThat(view.opinion()).isEqualTo("同意");
        assertThat(view.withdrawn()).isEqualTo(new AdjustmentWithdrawal(LocalDate.now(clock), "县府办小陈", "改报县里统一调整"));
        assertThat(Jsoup.parse(page.get("/votes/adjustments/" + id).body())
                        .select("main")
                        .text())
                .contains("已撤回", "改报县里统一调整")
                .doesNotContain("撤回申请", "尚未决定");
        assertThatThrownBy(() -> adjustments.decide(people.congress(), id, decision(Decider.GOVERNMENT, true)))
                .hasMessageContaining("adjustment.state.now[WITHDRAWN]");
        assertThatThrownBy(() -> jdbc.sql("update adjustment set state = 'REQUESTED' where id = ?")
                        .param(id)
                        .update())
                .rootCause()
                .hasMessageContaining("decided or withdrawn");
        assertThat(asked(code)).isNotEqualTo(id);
    }

    @Test
    void nobodyElseTakesItBackAndNothingDecidedIsTakenBack() {
        var code = project();
        long id = reviewed(code, false);
        for (var other : List.of("congress", "township", "department", "inspection")) {
            assertThatThrownBy(() -> adjustments.withdraw(people.actor(other), id, "不该撤"))
                    .as(other)
                    .isInstanceOf(Denied.class);
        }
        adjustments.decide(people.congress(), id, decision(Decider.GOVERNMENT, true));
        assertThat(adjustments.get(people.actor("county"), id).allowed()).isEmpty();
        assertThatThrownBy(() -> adjustments.withdraw(people.actor("county"), id, "晚了"))
                .hasMessageContaining("adjustment.state.now[DECIDED]");
    }

    @Test
    void allThatIsWrongWithARequestIsToldAtOnce() {
        var code = project();
        var late = LocalDate.now(clock).plusDays(1);
        assertThatThrownBy(() -> adjustments.request(
                        people.actor("county"),
                        code,
                        new RequestAdjustment(AdjustmentKind.DEADLINE, late, "", null, " ", "")))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.all())
                                .extracting(RuleViolation::field)
                                .containsExactly("requestedOn", "reason", "newDeadline"));
        var page = Jsoup.parse(Visitor.signedIn(port, "county")
                .post(
                        "/votes/adjustments/new?project=" + code,
                        Map.of("kind", "DEADLINE", "requestedOn", "", "reason", "", "newDeadline", ""))
                .body());
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .contains("#requestedOn", "#reason", "#newDeadline");
    }

    private long asked(String code) {
        return adjustments.request(
                office("county"), code, new RequestAdjustment(AdjustmentKind.TARGET, DAY, "25 公里", null, "延伸到村口", ""));
    }

    /** As who is signed in: with the unit. */
    private Actor office(String username) {
        var person = people.actor(username);
        var unit = units.all().stream()
                .filter(one -> one.name().equals("县府办"))
                .findFirst()
                .orElseThrow();
        return new Actor(person.id(), username, person.name(), unit.id(), unit.name(), person.roles(), null, false);
    }

    private long reviewed(String code, boolean major) {
        long id = asked(code);
        adjustments.review(people.actor("county2"), id, "同意", major);
        return id;
    }

    private static DecideAdjustment decision(Decider decider, boolean approved) {
        return new DecideAdjustment(decider, approved, "常务会议", DAY, "1号", "");
    }

    private String target(String code) {
        return projects.get(people.actor("county"), code, LocalDate.now(clock))
                .project()
                .description()
                .target();
    }

    private String project() {
        var code = "STEP-" + ++codes;
        var description = new Description(
                Level.COUNTY,
                null,
                new Description.Wording("提升改造农村公路", "", "20 公里", ""),
                Description.Responsibility.of(units.all().get(0).id()),
                Description.Arrangement.NONE,
                new Description.Term(DAY, DAY.plusYears(9)),
                Description.Budget.NONE,
                Description.Coordinates.UNKNOWN);
        projects.create(people.actor("county"), new SaveProject(code, 2028, description, Plan.EMPTY));
        return code;
    }
}
