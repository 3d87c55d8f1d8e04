package org.shishi.progress.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.progress.web.Clerks.content;
import static org.shishi.progress.web.Clerks.fill;
import static org.shishi.progress.web.Clerks.version;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.period.ReportingPeriods;
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clerk's workbench without any script: every action is a form or a link. */
@WholeApplication
class WorkbenchTests {

    /** What a sent report may cost, with who asks, its key and the trail. */
    private static final int MOST_STATEMENTS = 36;

    @LocalServerPort
    int port;

    @Autowired
    ReportingPeriods periods;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Clerks clerks;
    private Visitor clerk;

    @BeforeEach
    void twoMonthsAreAsked() {
        long unit = jdbc.sql("select id from unit where name = ?")
                .param(Clerks.TOWNSHIP)
                .query(Long.class)
                .single();
        clerks = new Clerks(port, periods, unit, LocalDate.now(clock));
        clerk = Visitor.signedIn(port, "township");
    }

    @Test
    void signingInLeadsAClerkToTheReportsAndTheOfficeToTheDashboard() {
        assertThat(location(Visitor.stranger(port).signIn("township", "shishi-demo")))
                .endsWith("/reports");
        assertThat(location(Visitor.stranger(port).signIn("department", "shishi-demo")))
                .endsWith("/reports");
        assertThat(location(Visitor.stranger(port).signIn("county", "shishi-demo")))
                .endsWith("/");
    }

    @Test
    void whatIsToBeDoneNowBeginsWithTheRunningYearThoughTheFiguresBeginWithAnother() {
        var office = Visitor.signedIn(port, "county");
        int year = LocalDate.now(clock).getYear();
        assertThat(office.get("/reports/office").body()).contains(year + "年进展报送情况");
        assertThat(office.get("/").body()).contains("2023 年度");
        office.get("/reports/office?year=2023");
        assertThat(office.get("/reports/office").body()).contains("2023年进展报送情况"); // as it was asked for
    }

    @Test
    void theFormOpensWithWhatWasToldLastAndIsSentOnceHoweverOftenItComes() {
        var code = clerks.reported(clerk, "双击道路");
        var page = clerk.get(fill(code, clerks.now));
        assertThat(page.body()).contains("value=\"40\"", "路基完成一半", "value=\"3000\"", "上次");
        var fields = content("55", "路面铺到桥头", "results[0].result", "4000", "version", version(page.body()));

        var first = clerk.post(fill(code, clerks.now), fields, page);
        var second = clerk.post(fill(code, clerks.now), fields, page);

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(location(second)).isEqualTo(location(first));
        assertThat(commands(code, "submit", clerks.now.code())).isEqualTo(1);
        assertThat(clerk.get("/reports/history/" + code).body()).contains("路面铺到桥头", "55%", "路基完成一半");
    }

    @Test
    void aSentReportIsOpenedOnce() {
        var code = clerks.reported(clerk, "一次道路");
        var page = clerk.get(fill(code, clerks.now));
        var fields = content("55", "路面铺到桥头", "results[0].result", "4000", "version", version(page.body()));
        long sent = Statements.count(() -> clerk.post(fill(code, clerks.now), fields, page));
        assertThat(sent).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void allMistakesShowAtOnceAndNothingTypedIsLost() {
        var code = clerks.project("错误道路");
        var refused = clerk.post(
                fill(code, clerks.now),
                content("abc", "写了很多字", "forecast", "2026-13-45", "results[0].result", "很多", "nextStep", "继续"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"abc\"", "写了很多字", "value=\"2026-13-45\"", "value=\"很多\"", "继续", "有 3 处");
    }

    @Test
    void whatLooksDoubtfulIsSaidBesideItsFieldAndCanBeInsistedOn() {
        var code = clerks.reported(clerk, "可疑道路");
        doubtful(code, "降为", content("30", "返工", "results[0].result", "3000"));
        doubtful(code, "道路", content("45", "返工", "results[0].result", "2000"));
        doubtful(
                code,
                "已经过了",
                content("45", "继续", "forecast", clerks.before.firstDay().toString()));
        doubtful(code, "没有填完工日期", content("100", "完工", "results[0].result", "7230"));
        doubtful(code, "6818", content("100", "完工", "results[0].result", "6818", "completedOn", today()));

        var insisting = content("30", "返工", "results[0].result", "3000", "insistence", "前次误报");
        assertThat(clerk.post(fill(code, clerks.now), insisting).statusCode()).isEqualTo(302);
        assertThat(clerk.get("/reports/history/" + code).body()).contains("前次误报");
    }

    private void doubtful(String code, String said, java.util.Map<String, String> fields) {
        var answer = clerk.post(fill(code, clerks.now), fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        var flags = Pattern.compile("(?s)<p class=\"flags\".*?</p>")
                .matcher(answer.body())
                .results();
        assertThat(flags.map(MatchResult::group)).as("beside its field").anyMatch(flag -> flag.contains(said));
        assertThat(answer.body()).contains("id=\"insistence\"", "如数据无误");
    }

    @Test
    void theSecondOfTwoSeesJustTheClashingFieldsInBothVersionsAndLosesNothing() {
        var code = clerks.reported(clerk, "冲突道路");
        var colleague = Visitor.signedIn(port, "township");
        var theirs = content("50", "对方写的进展", "results[0].result", "3500", "then", "draft", "nextStep", "一样的打算");
        assertThat(colleague.post(fill(code, clerks.now), theirs).statusCode()).isEqualTo(302);

        var mine = content("60", "我写的进展", "results[0].result", "3500", "nextStep", "一样的打算");
        var clash = clerk.post(fill(code, clerks.now), mine);

        assertThat(clash.statusCode()).isEqualTo(409);
        var table = clash.body().replaceAll("(?s).*<table class=\"table clash\">(.*?)</table>.*", "$1");
        assertThat(table).contains("对方写的进展", "我写的进展", "50", "60").doesNotContain("一样的打算");
        var settled = new HashMap<>(mine);
        settled.put("version", version(clash.body()));
        settled.put("take", "PROGRESS");
        assertThat(clerk.post(fill(code, clerks.now), settled, clash).statusCode())
                .isEqualTo(302);
        assertThat(clerk.get("/reports/history/" + code).body())
                .contains("对方写的进展", "60%", "一样的打算")
                .doesNotContain("我写的进展");
    }

    @Test
    void theDraftIsKeptWhileTypingAndSaysWhatLooksDoubtful() {
        var code = clerks.reported(clerk, "草稿道路");
        var draft = fill(code, clerks.now) + "/draft";
        var kept = clerk.post(draft, content("20", "还没写完"));
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body()).contains("\"version\":0", "\"percent\":[", "降为");
        assertThat(clerk.get(fill(code, clerks.now)).body()).contains("还没写完");
        assertThat(clerk.post(draft, content("21", "旧的一页")).statusCode())
                .as("opened before there was a draft")
                .isEqualTo(409);
        assertThat(clerk.post(draft, content("abc", "", "version", "0")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void severalAreUnchangedAtOnceAllOrNone() {
        var first = clerks.reported(clerk, "无变化一");
        var second = clerks.reported(clerk, "无变化二");
        var never = clerks.project("从未报过");
        var refused = batch(first, never);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(never + "还没有报送过");
        assertThat(batch().statusCode()).isEqualTo(422);
        assertThat(batch(first, second).statusCode()).isEqualTo(302);
        clerk.get("/reports"); // shows what was sent before
        assertThat(clerk.get("/reports").body()).contains("无变化一").doesNotContain("value=\"" + key(first) + "\"");
        assertThat(commands(first, "no change", clerks.now.code())).isEqualTo(1);
    }

    private HttpResponse<String> batch(String... codes) {
        var page = clerk.get("/reports");
        var fields = new HashMap<String, String>();
        for (int i = 0; i < codes.length; i++) {
            fields.put("keys[" + i + "]", key(codes[i]));
        }
        return clerk.post("/reports/no-change", fields, page);
    }

    private String key(String code) {
        return clerks.now.id() + "/" + code;
    }

    @Test
    void whatWasSentIsTakenBackBeforeTheOfficeDecides() {
        var code = clerks.project("撤回道路");
        assertThat(clerk.post(fill(code, clerks.now), content("10", "开工")).statusCode())
                .isEqualTo(302);
        long id = jdbc.sql("select f.id from progress_report f join project p on p.id = f.project_id where p.code = ?")
                .param(code)
                .query(Long.class)
                .single();
        assertThat(clerk.get("/reports").body()).contains("“撤回道路”已提交");
        assertThat(clerk.get(fill(code, clerks.now)).body()).contains("现在不能修改");
        assertThat(clerk.post("/reports/" + id + "/withdraw", java.util.Map.of("version", "7"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(clerk.get("/reports").body()).contains("没有撤回");
        clerk.post("/reports/" + id + "/withdraw", java.util.Map.of("version", versionOf(id)));
        assertThat(clerk.get("/reports").body()).contains("已撤回", fill(code, clerks.now));
    }

    private String versionOf(long id) {
        return jdbc.sql("select version from progress_report where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void nobodyFillsInForAnotherUnit() {
        var code = clerks.project("别人的道路");
        var stranger = Visitor.signedIn(port, "department");
        assertThat(stranger.get(fill(code, clerks.now)).statusCode()).isEqualTo(404);
        assertThat(stranger.post(fill(code, clerks.now), content("10", "冒充")).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/reports").body()).doesNotContain("别人的道路");
    }

    @Test
    void theWorkbenchCostsTheSameForOneReportAndForMany() {
        clerks.reported(clerk, "计数");
        clerk.get("/reports");
        long few = Statements.count(() -> clerk.get("/reports"));
        for (int i = 0; i < 12; i++) {
            clerks.reported(clerk, "计数" + i);
            clerk.get("/reports"); // shows its notice
        }
        assertThat(Statements.count(() -> clerk.get("/reports"))).isEqualTo(few);
    }

    private int commands(String code, String what, String period) {
        return jdbc.sql("select count(*) from audit_entry where action = 'REPORT_FILL' and subject = ?"
                        + " and detail::text like ?")
                .params("report:" + code + "/" + period, "%\"" + what + "\"%")
                .query(Integer.class)
                .single();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("?");
    }
}
