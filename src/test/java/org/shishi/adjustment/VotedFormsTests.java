package org.shishi.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.project.Description;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.project.Level;
import org.shishi.project.Plan;
import org.shishi.project.SaveProject;
import org.shishi.project.Stage;
import org.shishi.project.entry.Projects;
import org.shishi.project.promise.Promise;
import org.shishi.project.promise.PromiseStore;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.shishi.vote.VoteFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** No form asks for what a vote has locked; each leads to the adjustment, which asks for a value of its kind. */
@WholeApplication
@Import(VoteFixtures.class)
class VotedFormsTests {

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
    PromiseStore promises;

    @Autowired
    Units units;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void theStageFormOffersNeitherPauseNorEnd() {
        var code = voted();
        var page = page("/projects/" + code + "/stage");
        assertThat(page.select("#stage option").eachAttr("value"))
                .contains("UNDER_WAY")
                .doesNotContain("SUSPENDED", "TERMINATED");
        assertThat(page.select("main a").eachAttr("href"))
                .contains(way(code, "SUSPEND"), way(code, "TERMINATE"))
                .doesNotContain(way(code, "RESUME"));
        assertThat(Visitor.signedIn(port, "county")
                        .get("/api/v1/projects/" + code)
                        .body())
                .doesNotContain("SUSPENDED", "TERMINATED");
        stop(code);
        var stopped = page("/projects/" + code + "/stage");
        assertThat(stopped.select("main form")).isEmpty();
        assertThat(stopped.select("main a").eachAttr("href")).contains(way(code, "RESUME"), way(code, "TERMINATE"));
        assertThat(page("/projects/" + entered() + "/stage")
                        .select("#stage option")
                        .eachAttr("value"))
                .contains("SUSPENDED", "TERMINATED");
    }

    private void stop(String code) {
        long id = adjustments.request(
                people.actor("county"),
                code,
                new RequestAdjustment(AdjustmentKind.SUSPEND, DAY, "", null, "资金未到位", ""));
        adjustments.review(people.actor("county2"), id, "同意", true);
        adjustments.decide(
                people.congress(), id, new DecideAdjustment(Decider.STANDING_COMMITTEE, true, "第十二次会议", DAY, "5号", ""));
        assertThat(projects.get(people.actor("county"), code, LocalDate.now(clock))
                        .project()
                        .stage())
                .isEqualTo(Stage.SUSPENDED);
    }

    @Test
    void theEditFormShowsWhatIsLockedAndIsSavedAllTheSame() {
        var code = voted();
        var page = page("/projects/" + code + "/edit");
        for (var name : List.of(
                "level", "wording.title", "wording.content", "wording.target", "term.adoptedOn", "term.deadline")) {
            assertThat(page.select("[name='description." + name + "']").eachAttr("type"))
                    .as(name)
                    .containsExactly("hidden");
        }
        assertThat(page.select("main a").eachAttr("href"))
                .contains(
                        way(code, "LEVEL"),
                        way(code, "TITLE"),
                        way(code, "DEADLINE"),
                        way(code, "TARGET"),
                        way(code, "ADOPTED_ON"))
                .doesNotContain(way(code, "LEAD_UNIT"));
        assertThat(page.select("[name='indicators[0].name']").hasAttr("readonly"))
                .isTrue();
        assertThat(page.select("[name='indicators[1].name']").hasAttr("readonly"))
                .isFalse();
        assertThat(page.select("[name='indicators[0].direction'] option")).hasSize(1);
        var sent = new java.util.LinkedHashMap<String, String>();
        page.select("form[action$=/edit] [name]").forEach(field -> {
            if (!field.tagName().equals("button")
                    && !(field.attr("type").equals("checkbox") && !field.hasAttr("checked"))) {
                sent.putIfAbsent(field.attr("name"), field.tagName().equals("textarea") ? field.text() : value(field));
            }
        });
        sent.put("description.wording.remark", "补充说明");
        sent.put("reason", "补充");
        sent.remove("_csrf");
        sent.remove("_once");
        var answer = Visitor.signedIn(port, "county").post("/projects/" + code + "/edit", sent);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(page("/projects/" + entered() + "/edit").select("[name='description.wording.title'][type=text]"))
                .hasSize(1);
    }

    private static String value(org.jsoup.nodes.Element field) {
        return field.tagName().equals("select")
                ? field.select("option[selected]").val()
                : field.val();
    }

    @Test
    void manyAreNotAskedForWhatIsLockedOfAllOfThem() {
        var one = voted();
        var all = page("/projects/bulk?codes=" + one + "," + voted());
        assertThat(all.select("[name=deadline]")).isEmpty();
        assertThat(all.select("[name=stage] option").eachAttr("value")).doesNotContain("SUSPENDED", "TERMINATED");
        var some = page("/projects/bulk?codes=" + one + "," + entered());
        assertThat(some.select("[name=deadline]")).hasSize(1);
        assertThat(some.select("main").text()).contains("所选项目中有 1 个经票决确定");
    }

    @Test
    void anAdjustmentIsAskedForByItsKind() {
        var code = voted();
        var lead = page(way(code, "LEAD_UNIT")).select("select[name=to] option").eachText();
        assertThat(lead).hasSizeGreaterThan(10).doesNotContain(unit(0).name()).contains(unit(1).name());
        var money = page(way(code, "INVESTMENT"));
        assertThat(money.select("input[name=to][inputmode=decimal]")).hasSize(1);
        assertThat(money.select("form[method=post] .input-group-text").text()).isEqualTo("万元");
        assertThat(page(way(code, "DEADLINE")).select("[name=newDeadline][type=date]"))
                .hasSize(1);
        assertThat(page(way(code, "ADOPTED_ON")).select("[name=to][type=date]")).hasSize(1);
        assertThat(page(way(code, "DEADLINE")).select("[name=to]")).isEmpty();
        assertThat(page(way(code, "SUSPEND")).select("[name=to]")).isEmpty();
        assertThat(page(way(code, "TITLE")).select("input[name=to]").val()).isEqualTo("路灯改造");
        var none = page("/votes/adjustments/new?project=" + code);
        assertThat(none.select("main form[method=post]")).isEmpty();
        assertThat(none.select("#kind option").eachAttr("value"))
                .contains("LEVEL")
                .doesNotContain("RESUME");
        var bad = Visitor.signedIn(port, "county")
                .post(
                        "/votes/adjustments/new?project=" + code,
                        Map.of("kind", "INVESTMENT", "requestedOn", "2023-06-01", "to", "很多", "reason", "资金"));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(bad.body()).select("#to-error").text()).contains("请填写数字");
        assertThat(Jsoup.parse(bad.body()).select("input[name=to]").val()).isEqualTo("很多");
        var unread = Visitor.signedIn(port, "county")
                .post(
                        "/votes/adjustments/new?project=" + code,
                        Map.of("kind", "TARGET", "requestedOn", "x", "to", "1300 盏", "reason", "资金"));
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(unread.body()).select("textarea[name=to]").val()).isEqualTo("1300 盏");
        var same = Visitor.signedIn(port, "county")
                .post(
                        "/votes/adjustments/new?project=" + code,
                        Map.of("kind", "TITLE", "requestedOn", "2023-06-01", "to", "路灯改造", "reason", "资金"));
        assertThat(Jsoup.parse(same.body()).select("#to-error").text()).contains("与原定相同");
    }

    @Test
    void aWrongLevelIsCorrectedByAnAdjustmentOrWhereNobodyVotedByTheOffice() {
        var code = voted();
        assertThat(page(way(code, "LEVEL")).select("select[name=to] option").eachAttr("value"))
                .containsExactly("", "PROVINCIAL", "MUNICIPAL", "TOWNSHIP");
        var asked = new RequestAdjustment(AdjustmentKind.LEVEL, DAY, "TOWNSHIP", null, "导入时写错", "");
        long id = adjustments.request(people.actor("county"), code, asked);
        assertThat(page("/votes/adjustments/" + id).select(".facts").text()).contains("县级", "乡镇级");
        adjustments.review(people.actor("county2"), id, "属实", true);
        adjustments.decide(
                people.congress(), id, new DecideAdjustment(Decider.STANDING_COMMITTEE, true, "第十二次会议", DAY, "5号", ""));
        assertThat(level(code)).isEqualTo(Level.TOWNSHIP);
        var free = entered();
        var view =
                projects.get(people.actor("county"), free, LocalDate.now(clock)).project();
        var right = view.description().with(org.shishi.project.Field.LEVEL, Level.TOWNSHIP);
        projects.change(
                people.actor("county"), free, view.version(), new SaveProject(free, 2028, right, plan()), "导入时写错");
        assertThat(level(free)).isEqualTo(Level.TOWNSHIP);
        assertThat(projects.timeline(people.actor("county"), free).get(0).reason())
                .isEqualTo("导入时写错");
    }

    /** Words and quantity of a target say the same, or nobody knows what was decided. */
    @ParameterizedTest
    @CsvSource({
        "改造路灯 100 盏。, , 1200",
        "改造路灯 100 盏。, 270, 270",
        "改造路灯 1200 盏。, 270, 270",
        "改造路灯 270 盏。, 270,",
        "东村 70 盏、西村 200 盏。, 270,",
        "安装路灯。, 270,",
    })
    void theWordsOfANewTargetDoNotContradictItsQuantity(
            String words, @Nullable BigDecimal asked, @Nullable String named) {
        var code = voted();
        Map<String, BigDecimal> quantities = asked == null ? Map.of() : Map.of("路灯", asked);
        var request = new RequestAdjustment(AdjustmentKind.TARGET, DAY, words, null, quantities, "整村搬迁", "");
        if (named == null) {
            assertThat(adjustments.request(people.actor("county"), code, request))
                    .isPositive();
        } else {
            assertThatThrownBy(() -> adjustments.request(people.actor("county"), code, request))
                    .hasMessageContaining("adjustment.target.contradicts")
                    .hasMessageContaining("路灯, " + named);
        }
    }

    @Test
    void aDecisionSaysItselfWhetherItApprovesAndTheListSaysWhichItWas() {
        long id = adjustments.request(
                people.actor("county"),
                voted(),
                new RequestAdjustment(AdjustmentKind.DEADLINE, DAY, "", DAY.plusYears(10), "征地", ""));
        adjustments.review(people.actor("county2"), id, "属实", true);
        var visitor = Visitor.signedIn(port, "congress");
        var path = "/votes/adjustments/" + id;
        var form = Jsoup.parse(visitor.get(path).body());
        assertThat(form.select("#approved option[selected]").eachAttr("value")).allMatch(String::isEmpty);
        var sent = new java.util.HashMap<>(Map.of(
                "decider", "STANDING_COMMITTEE", "meeting", "第十二次会议", "decidedOn", DAY.toString(), "number", "5号"));
        assertThat(visitor.post(path + "/decision", sent).statusCode()).isEqualTo(422);
        assertThat(adjustments.get(people.congress(), id).outcome()).isNull();
        sent.put("approved", "false");
        visitor.post(path + "/decision", sent);
        for (var page : List.of(path, "/votes/adjustments")) {
            assertThat(Jsoup.parse(visitor.get(page + "?lang=zh-CN").body())
                            .select("main")
                            .text())
                    .contains("未同意", "县人大常委会", "第十二次会议 " + DAY + " 5号");
        }
        assertThat(visitor.get("/api/v1/adjustments/" + id).body())
                .contains("\"outcome\":{\"word\":\"REFUSED\",\"by\":\"STANDING_COMMITTEE\"");
    }

    @Test
    void aMinorOneSaysThatItWasOnlyPutOnFile() {
        long id = adjustments.request(
                people.actor("county"),
                entered(),
                new RequestAdjustment(AdjustmentKind.DEADLINE, DAY, "", DAY.plusYears(10), "征地", ""));
        adjustments.review(people.actor("county2"), id, "属实", false);
        adjustments.decide(people.congress(), id, new DecideAdjustment(Decider.GOVERNMENT, true, "备案登记", DAY, "", ""));
        assertThat(adjustments.get(people.congress(), id).outcome())
                .extracting(AdjustmentVerdict::word, AdjustmentVerdict::by)
                .containsExactly(AdjustmentVerdict.Word.FILED, Decider.GOVERNMENT);
    }

    @Test
    void anEditWithoutAReasonIsToldAllThatIsWrong() {
        var code = voted();
        var view =
                projects.get(people.actor("county"), code, LocalDate.now(clock)).project();
        var other = view.description()
                .with(org.shishi.project.Field.TITLE, "另一个")
                .with(org.shishi.project.Field.TARGET, "改造路灯 100 盏。");
        assertThatThrownBy(() -> projects.change(
                        people.actor("county"), code, view.version(), new SaveProject(code, 2028, other, plan()), " "))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.all())
                                .extracting(RuleViolation::code)
                                .containsExactly(
                                        "project.reason.missing", "project.voted.locked", "project.voted.locked"));
    }

    private Level level(String code) {
        return projects.get(people.actor("county"), code, LocalDate.now(clock))
                .project()
                .description()
                .level();
    }

    private static String way(String code, String kind) {
        return "/votes/adjustments/new?project=" + code + "&kind=" + kind;
    }

    private Document page(String path) {
        var answer = Visitor.signedIn(port, "county").get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private UnitView unit(int number) {
        return units.all().stream().filter(UnitView::active).toList().get(number);
    }

    private String voted() {
        var code = entered();
        var one =
                projects.get(people.actor("county"), code, LocalDate.now(clock)).project();
        var said = one.description();
        transactions.executeWithoutResult(all -> promises.freeze(
                one.id(),
                new Promise(
                        DAY,
                        said.title(),
                        said.content(),
                        said.target(),
                        plan().indicators(),
                        null,
                        said.deadline(),
                        List.of())));
        return code;
    }

    private static Plan plan() {
        var lamps = new Indicator("路灯", new BigDecimal(1200), "盏", Direction.AT_LEAST, null);
        return new Plan(List.of(lamps), List.of(), List.of());
    }

    private String entered() {
        var code = "FORMS-" + ++codes;
        var description = new Description(
                Level.COUNTY,
                null,
                new Description.Wording("路灯改造", "改造路灯 1200 盏。", "改造路灯 1200 盏。", ""),
                Description.Responsibility.of(unit(0).id()),
                Description.Arrangement.NONE,
                new Description.Term(DAY, DAY.plusYears(9)),
                Description.Budget.NONE,
                Description.Coordinates.UNKNOWN);
        projects.create(people.actor("county"), new SaveProject(code, 2028, description, plan()));
        return code;
    }
}
