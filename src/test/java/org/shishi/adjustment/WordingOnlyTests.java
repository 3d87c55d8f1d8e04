package org.shishi.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shishi.project.Description;
import org.shishi.project.Level;
import org.shishi.project.Plan;
import org.shishi.project.SaveProject;
import org.shishi.project.entry.Projects;
import org.shishi.project.promise.Promise;
import org.shishi.project.promise.PromiseStore;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.Units;
import org.shishi.vote.VoteFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was voted is reworded by the government alone only where a second person states that nothing of it becomes less. */
@WholeApplication
@Import(VoteFixtures.class)
class WordingOnlyTests {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
    private static final String SAID = "新建学校 2 所，改造路灯 1200 盏，配套停车场。";
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
    PromiseStore promises;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(
            value = AdjustmentKind.class,
            names = {"TARGET", "CONTENT", "SITE", "TITLE"})
    void itIsMajorUntilTheSecondPersonStatesThatNothingIsReduced(AdjustmentKind kind) {
        var code = voted();
        long id = ask(code, kind, "新建学校 2 所，改造路灯 1200 盏。");
        assertThat(adjustments.get(people.congress(), id).major()).isTrue();
        assertThatThrownBy(() -> judge(id, false, false)).hasMessageContaining("adjustment.wording.missing");
        assertThatThrownBy(() -> judge(id, true, true)).hasMessageContaining("adjustment.wording.major");
        assertThatThrownBy(
                        () -> adjustments.review(people.actor("county"), id, new JudgeAdjustment("只改文字", null, true)))
                .hasMessageContaining("adjustment.other-person");
        adjustments.review(people.actor("county2"), id, new JudgeAdjustment("同意", null, false));
        assertThat(adjustments.get(people.congress(), id).major()).isTrue();
    }

    @Test
    void theStatementMakesItMinorAndIsShown() {
        var code = voted();
        long id = ask(code, AdjustmentKind.CONTENT, "新建学校 2 所，改造路灯 1200 盏，配套停车场（含绿化）。");
        var form = page("county2", "/votes/adjustments/" + id);
        assertThat(form.select("form input[name=wordingOnly]")).hasSize(1);
        assertThat(form.select("form input[name=major]")).isEmpty();
        Visitor.signedIn(port, "county2")
                .post("/votes/adjustments/" + id + "/review", Map.of("opinion", "补充说明绿化", "wordingOnly", "true"));
        assertThat(adjustments.get(people.congress(), id).wordingOnly()).isTrue();
        assertThat(page("congress", "/votes/adjustments/" + id).select("main").text())
                .contains("县府办老王确认：只改文字或增加，票决内容没有减少", "补充说明绿化", "一般（备案）");
        adjustments.decide(people.congress(), id, filed());
        assertThat(project(code).content()).contains("含绿化");
    }

    @Test
    void aFigureThatFallsOrGoesAwayLeavesNoStatement() {
        var code = voted();
        long id = ask(code, AdjustmentKind.CONTENT, "新建学校 2 所，改造路灯 1110 盏，配套停车场。");
        assertThatThrownBy(() -> judge(id, null, true)).hasMessageContaining("adjustment.wording.lost[1200 盏]");
        assertThatThrownBy(() -> judge(id, false, false)).hasMessageContaining("adjustment.wording.lost[1200 盏]");
        var form = page("county2", "/votes/adjustments/" + id);
        assertThat(form.select("main").text()).contains("1200 盏");
        assertThat(form.select("form input[type=checkbox]")).isEmpty();
        Visitor.signedIn(port, "county2")
                .post("/votes/adjustments/" + id + "/review", Map.of("opinion", "同意", "major", "true"));
        assertThat(adjustments.get(people.congress(), id).deciders())
                .containsExactly(Decider.STANDING_COMMITTEE, Decider.COUNTY_CONGRESS);
    }

    @Test
    void whatWasStatedIsHeldAgainstWhatIsSaidWhenItIsFiled() {
        var code = voted();
        long site = ask(code, AdjustmentKind.SITE, SAID + "选址在村口。");
        judge(site, null, true);
        long more = ask(code, AdjustmentKind.CONTENT, "新建学校 3 所，改造路灯 1200 盏，配套停车场。");
        judge(more, null, true);
        adjustments.decide(people.congress(), more, filed());
        assertThatThrownBy(() -> adjustments.decide(people.congress(), site, filed()))
                .hasMessageContaining("adjustment.wording.lost[3 所]");
    }

    @Test
    void aLaterDeadlineIsMajorWhoeverThinksOtherwise() {
        var code = voted();
        var until = project(code).deadline();
        long later = adjustments.request(
                people.actor("county"),
                code,
                new RequestAdjustment(AdjustmentKind.DEADLINE, DAY, "", until.plusDays(30), "林地审批", ""));
        assertThatThrownBy(() -> judge(later, false, false)).hasMessageContaining("adjustment.always-major");
        assertThat(page("county2", "/votes/adjustments/" + later).select("form input[type=checkbox]"))
                .isEmpty();
    }

    @Test
    void theDatabaseTakesNoMinorOneWithoutTheStatement() {
        long id = ask(voted(), AdjustmentKind.CONTENT, SAID + "含绿化。");
        assertThatThrownBy(() -> jdbc.sql("update adjustment set state = 'REVIEWED', major = false where id = ?")
                        .param(id)
                        .update())
                .rootCause()
                .hasMessageContaining("without a statement");
        judge(id, true, false);
        assertThatThrownBy(() -> jdbc.sql("update adjustment set major = false, wording_only = true where id = ?")
                        .param(id)
                        .update())
                .rootCause()
                .hasMessageContaining("stays");
    }

    @Test
    void whatNobodyVotedForIsAsTheOfficeThinks() {
        var code = entered();
        long id = ask(code, AdjustmentKind.CONTENT, "改造路灯 1 盏。");
        judge(id, false, false);
        adjustments.decide(people.congress(), id, filed());
        assertThat(project(code).content()).isEqualTo("改造路灯 1 盏。");
    }

    private void judge(long id, @Nullable Boolean major, boolean wordingOnly) {
        adjustments.review(people.actor("county2"), id, new JudgeAdjustment("同意", major, wordingOnly));
    }

    private long ask(String code, AdjustmentKind kind, String to) {
        return adjustments.request(
                people.actor("county"), code, new RequestAdjustment(kind, DAY, to, null, "表述更准确", ""));
    }

    private static DecideAdjustment filed() {
        return new DecideAdjustment(Decider.GOVERNMENT, true, "常务会议", DAY, "", "");
    }

    private Document page(String person, String path) {
        return Jsoup.parse(Visitor.signedIn(port, person).get(path).body());
    }

    private Described project(String code) {
        var said = projects.get(people.actor("county"), code, LocalDate.now(clock))
                .project()
                .description();
        return new Described(said.content(), said.deadline());
    }

    private record Described(String content, LocalDate deadline) {}

    private String voted() {
        var code = entered();
        var one =
                projects.get(people.actor("county"), code, LocalDate.now(clock)).project();
        var said = one.description();
        promises.freeze(
                one.id(),
                new Promise(
                        DAY, said.title(), said.content(), said.target(), List.of(), null, said.deadline(), List.of()));
        return code;
    }

    private String entered() {
        var code = "WORDS-" + ++codes;
        var description = new Description(
                Level.COUNTY,
                null,
                new Description.Wording("新建学校 2 所，改造路灯 1200 盏", SAID, SAID, ""),
                Description.Responsibility.of(units.all().get(0).id()),
                Description.Arrangement.NONE,
                new Description.Term(DAY, DAY.plusYears(9)),
                Description.Budget.NONE,
                Description.Coordinates.UNKNOWN);
        projects.create(people.actor("county"), new SaveProject(code, 2028, description, Plan.EMPTY));
        return code;
    }
}
