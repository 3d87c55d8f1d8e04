package org.shishi.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shishi.document.DocumentKind;
import org.shishi.document.Documents;
import org.shishi.document.NewDocument;
import org.shishi.policy.Actor;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.project.Progress;
import org.shishi.project.entry.ReportedFacts;
import org.shishi.project.entry.VotedProjects;
import org.shishi.project.ledger.TakeReport;
import org.shishi.project.promise.Kept;
import org.shishi.proposal.Goals;
import org.shishi.proposal.SaveItem;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.Units;
import org.shishi.veto.VetoGround;
import org.shishi.veto.Vetoes;
import org.shishi.vote.Conclusions;
import org.shishi.vote.Preparations;
import org.shishi.vote.VoteFixtures;
import org.shishi.vote.Votes;
import org.shishi.vote.count.VotingMethod;
import org.shishi.vote.count.VotingRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A missed deadline stays missed, whatever day a request or a decision bears; reports say what was moved and put right. */
@WholeApplication
@Import(VoteFixtures.class)
class DatedBackTests {

    /** Of which the demo has no projects. */
    private static final int YEAR = 2016;

    private static final LocalDate VOTED = LocalDate.of(YEAR, 1, 12);
    private static final LocalDate DUE = LocalDate.of(YEAR, 12, 31);
    private static final LocalDate ASKED = LocalDate.of(YEAR, 12, 1);
    private static final LocalDate DECIDED = LocalDate.of(YEAR, 12, 20);
    private static final LocalDate LATER = LocalDate.of(2024, 6, 30);

    @LocalServerPort
    int port;

    @Autowired
    VoteFixtures meeting;

    @Autowired
    Preparations preparations;

    @Autowired
    Votes votes;

    @Autowired
    Conclusions conclusions;

    @Autowired
    Adjustments adjustments;

    @Autowired
    VotedProjects voted;

    @Autowired
    ReportedFacts reported;

    @Autowired
    Vetoes vetoes;

    @Autowired
    Documents documents;

    @Autowired
    Units units;

    @Autowired
    Clock clock;

    /** A language that was chosen stays. */
    @AfterEach
    void inChinese() {
        Visitor.signedIn(port, "county").get("/?lang=zh-CN");
    }

    @ParameterizedTest
    @EnumSource(names = {"DEADLINE", "TARGET", "SUSPEND", "TERMINATE"})
    void aDecisionThatIsRecordedLaterUndoesNothing(AdjustmentKind kind) {
        var code = votedFor();
        assertThat(kept(code).missed()).isEqualTo(DUE);
        long id = ask(code, kind);
        assertThat(kept(code).missed()).as("asked for").isEqualTo(DUE);
        assertThat(vetoed(code)).as("asked for").isTrue();
        decide(id, Decider.COUNTY_CONGRESS);
        assertThat(kept(code).missed()).as("decided").isEqualTo(DUE);
        assertThat(vetoed(code)).as("decided").isTrue();
        boolean moved = kind == AdjustmentKind.DEADLINE || kind == AdjustmentKind.TARGET;
        var view = adjustments.get(meeting.congress(), id);
        assertThat(view.afterDeadline()).isEqualTo(moved);
        assertThat(view.settledOn()).isEqualTo(LocalDate.now(clock));
        var visitor = Visitor.signedIn(port, "county");
        assertThat(visitor.get("/api/v1/adjustments/" + id).body())
                .contains("\"afterDeadline\":" + moved, "\"recordedOn\":\"" + LocalDate.now(clock) + "\"");
        var page = Jsoup.parse(
                        visitor.get("/votes/adjustments/" + id + "?lang=zh-CN").body())
                .select("main")
                .text();
        assertThat(page).contains("登记日期 " + LocalDate.now(clock));
        assertThat(page.contains(DUE + " 已到期")).isEqualTo(moved);
    }

    @Test
    void whatIsDecidedBeforeTheDeadlineMovesIt() {
        var code = votedFor(LocalDate.of(2024, 3, 31), null);
        long id = ask(code, AdjustmentKind.DEADLINE);
        decide(id, Decider.COUNTY_CONGRESS);
        assertThat(kept(code).missed()).isNull();
        assertThat(adjustments.get(meeting.congress(), id).afterDeadline()).isFalse();
    }

    @Test
    void whatWasFinishedLateStaysLateThoughADecisionBearsAnEarlierDay() {
        var code = votedFor();
        long id = ask(code, AdjustmentKind.DEADLINE);
        adjustments.review(meeting.actor("county2"), id, "属实", true);
        var done = DUE.plusDays(9);
        complete(code, done);
        assertThatThrownBy(() -> adjustments.decide(meeting.congress(), id, decision(Decider.COUNTY_CONGRESS)))
                .hasMessageContaining("adjustment.deadline.completed[" + done + "]");
        assertThat(kept(code).completedLate()).isEqualTo(done);
        assertThat(kept(code).daysLate()).isEqualTo(9);
        assertThat(vote(code, "zh-CN")).contains("应于 " + DUE + " 完成，" + done + " 完工，逾期 9 天");
        assertThat(vote(code, "en"))
                .contains("was due " + DUE + ", completed late on " + done + ": 9 days late")
                .contains("74 (CNY 10,000)")
                .doesNotContain("not completed", "×");
        assertThat(Visitor.signedIn(port, "county")
                        .get("/api/v1/projects/" + code + "/voted")
                        .body())
                .contains("\"completedLate\":\"" + done + "\"", "\"daysLate\":9");
    }

    @Test
    void whatWasFinishedAfterItsDeadlineWasMovedTooLateSaysSoOnTop() {
        var code = votedFor();
        decide(ask(code, AdjustmentKind.DEADLINE), Decider.COUNTY_CONGRESS);
        complete(code, LocalDate.now(clock));
        assertThat(overview(code, "zh-CN")).contains(DUE + " " + LocalDate.now(clock) + " 完工，逾期");
        assertThat(overview(code, "en")).contains("completed " + LocalDate.now(clock));
        assertThat(vote(code, "en")).contains("completed late on", "moved only afterwards");
    }

    @Test
    void theOverviewTellsVotedApprovedAndDelivered() {
        var lamps = new Indicator("路灯", new BigDecimal(300), "盏", Direction.AT_LEAST, null);
        var code = votedFor(DUE, lamps);
        var asked = new RequestAdjustment(
                AdjustmentKind.TARGET, ASKED, "改造路灯 270 盏", null, Map.of("路灯", new BigDecimal(270)), "搬迁", "");
        decide(adjustments.request(meeting.actor("county"), code, asked), Decider.COUNTY_CONGRESS);
        assertThat(overview(code, "zh-CN")).contains("票决数经批准调整 300 → 270 盏 路灯：未报完成数；第三次会议");
        deliver(code, 240);
        assertThat(overview(code, "zh-CN")).contains("路灯：完成 240 盏；第三次会议");
        assertThat(overview(code, "en")).contains("300 → 270 盏 路灯: delivered 240 盏; 第三次会议");
    }

    @Test
    void aResultToldLaterCountsThoughATargetWasDecidedMeanwhile() {
        var lamps = new Indicator("路灯", new BigDecimal(300), "盏", Direction.AT_LEAST, null);
        var code = votedFor(DUE, lamps);
        var asked = new RequestAdjustment(
                AdjustmentKind.TARGET, ASKED, "改造路灯 320 盏", null, Map.of("路灯", new BigDecimal(320)), "增加", "");
        decide(adjustments.request(meeting.actor("county"), code, asked), Decider.COUNTY_CONGRESS);
        deliver(code, 300);
        complete(code, DECIDED.minusDays(5));
        assertThat(kept(code).complete()).isTrue();
        assertThat(kept(code).less()).as("more than voted binds nobody").isEmpty();
        assertThat(vote(code, "zh-CN")).contains("少于批准调整的数 20 盏");
        assertThat(vote(code, "en")).contains("20 盏 less than decided");
    }

    @Test
    void theReportAndTheBulletinTellWhatWasMovedTooLateAndPutRight() {
        var code = votedFor();
        decide(ask(code, AdjustmentKind.DEADLINE), Decider.COUNTY_CONGRESS);
        decide(ask(code, AdjustmentKind.LEVEL, "MUNICIPAL"), Decider.COUNTY_CONGRESS);
        decide(ask(code, AdjustmentKind.ADOPTED_ON, YEAR + "-01-10"), Decider.COUNTY_CONGRESS);
        var office = meeting.actor("county");
        var report =
                documents.draft(office, new NewDocument(DocumentKind.YEARLY_REPORT, YEAR, null, LocalDate.now(clock)));
        var values = documents.get(office, report.id()).values();
        assertThat(String.join("\n", values.get("时限到期后调整清单").items()))
                .contains(code + " 候选项目1：完成时限2016年12月31日，到期后调整为2024年6月30日，县人民代表大会2016年12月20日决定（第三次会议");
        assertThat(String.join("\n", values.get("票决事项更正清单").items()))
                .contains(code + " 候选项目1：更正级别，由“县级”更正为“市级”，县人民代表大会2016年12月20日决定")
                .contains("更正确定日期，由“2016-01-12”更正为“2016-01-10”");
        for (var kind : List.of("bulletin", "yearly-report")) {
            assertThat(template(kind)).contains("{{时限到期后调整清单}}", "{{票决事项更正清单}}");
        }
    }

    @Test
    void whatWasRenamedIsToldUnderItsNameOfTheDayAndNothingIsQuotedThatNobodyDecided() {
        var lamps = new Indicator("路灯", new BigDecimal(300), "盏", Direction.AT_LEAST, null);
        var code = votedFor(DUE, lamps);
        decide(
                adjustments.request(
                        meeting.actor("county"),
                        code,
                        new RequestAdjustment(
                                AdjustmentKind.TARGET,
                                ASKED,
                                "改造路灯 270 盏。",
                                null,
                                Map.of("路灯", new BigDecimal(270)),
                                "搬迁",
                                "")),
                Decider.COUNTY_CONGRESS);
        decide(ask(code, AdjustmentKind.TITLE, "路灯改造"), Decider.COUNTY_CONGRESS);
        var by = "县人民代表大会2016年12月20日决定（第三次会议 2016-12-20 3号）";
        assertThat(told(DECIDED, "内容调整清单"))
                .contains(
                        "路灯改造：" + by + "调整目标，由“改造路灯 300 盏”调整为“改造路灯 270 盏”，路灯由300盏调整为270盏，原因：搬迁。",
                        "路灯改造：" + by + "调整项目名称，由“候选项目1”调整为“路灯改造”，原因：写错。");
        assertThat(told(DECIDED, "本期内容调整清单")).anyMatch(item -> item.startsWith("路灯改造：") && item.contains("“路灯改造”"));
        assertThat(template("bulletin")).contains("{{本期内容调整清单}}");
        assertThat(page("/votes/adjustments?lang=zh-CN"))
                .contains(code + " 路灯改造")
                .doesNotContain(code + " 候选项目1");
        assertThat(Visitor.signedIn(port, "county").get("/api/v1/adjustments").body())
                .contains("\"code\":\"" + code + "\",\"title\":\"路灯改造\"");
    }

    private List<String> told(LocalDate day, String name) {
        var office = meeting.actor("county");
        var draft = documents.draft(office, new NewDocument(DocumentKind.YEARLY_REPORT, YEAR, null, day));
        return documents.get(office, draft.id()).values().get(name).items();
    }

    private static String template(String name) {
        try (var in = DatedBackTests.class.getResourceAsStream("/document/" + name + ".txt")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private boolean vetoed(String code) {
        return vetoes.ofYear(meeting.actor("county"), YEAR, LocalDate.now(clock)).stream()
                .anyMatch(one -> one.fact().ground() == VetoGround.UNFINISHED
                        && one.fact().args().contains(code));
    }

    private String overview(String code, String language) {
        return page("/projects/" + code + "?lang=" + language);
    }

    private String vote(String code, String language) {
        return page("/projects/" + code + "/parts/vote?lang=" + language);
    }

    private String page(String path) {
        return Jsoup.parse(Visitor.signedIn(port, "county").get(path).body())
                .select("main")
                .text();
    }

    private void complete(String code, LocalDate on) {
        reported.take(meeting.actor("county"), List.of(report(code, on, on, Map.of())));
    }

    private void deliver(String code, int lamps) {
        var today = LocalDate.now(clock);
        reported.take(meeting.actor("county"), List.of(report(code, today, null, Map.of("路灯", new BigDecimal(lamps)))));
    }

    private static TakeReport report(
            String code, LocalDate on, @Nullable LocalDate completed, Map<String, BigDecimal> results) {
        return new TakeReport(code, on, Progress.NONE, null, null, completed, results, "月报");
    }

    private long ask(String code, AdjustmentKind kind) {
        boolean moved = kind == AdjustmentKind.DEADLINE || kind == AdjustmentKind.TARGET;
        var to = kind == AdjustmentKind.TARGET ? "新目标" : "";
        return adjustments.request(
                meeting.actor("county"), code, new RequestAdjustment(kind, ASKED, to, moved ? LATER : null, "征地", ""));
    }

    private long ask(String code, AdjustmentKind kind, String to) {
        return adjustments.request(
                meeting.actor("county"), code, new RequestAdjustment(kind, ASKED, to, null, "写错", ""));
    }

    private void decide(long id, Decider decider) {
        adjustments.review(meeting.actor("county2"), id, "属实", true);
        adjustments.decide(meeting.congress(), id, decision(decider));
    }

    private static DecideAdjustment decision(Decider decider) {
        return new DecideAdjustment(decider, true, "第三次会议", DECIDED, "3号", "");
    }

    private Kept kept(String code) {
        return voted.of(meeting.actor("county"), code, LocalDate.now(clock)).orElseThrow();
    }

    private String votedFor() {
        return votedFor(DUE, null);
    }

    private String votedFor(LocalDate deadline, @Nullable Indicator goal) {
        Actor staff = meeting.congress();
        long id = meeting.prepared(meeting.county(), YEAR, VOTED, VotingRule.usual(VotingMethod.FOR_AGAINST, 1), 61);
        preparations.nominate(
                staff,
                id,
                new SaveItem(
                        "候选项目1",
                        "内容",
                        goal == null ? "目标" : "改造路灯 300 盏",
                        units.all().get(0).id(),
                        new BigDecimal(74),
                        deadline,
                        new Goals(goal == null ? List.of() : List.of(goal))));
        meeting.appoint(id);
        preparations.freeze(staff, id, votes.get(staff, id).head().version());
        meeting.count(id, VoteFixtures.answers(61, 50));
        conclusions.announce(staff, id, "公告", VoteFixtures.codes(id, List.of(1)));
        return "V" + id + "-1";
    }
}
