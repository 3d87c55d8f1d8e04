package org.shishi.frame.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** What happens to somebody's work when the session ends in the middle of it. */
@WholeApplication
class SessionOverTests {

    private static final String WHO = "finance";
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Forms forms;

    @Test
    void aPageAskedForAfterTheEndIsWhereSigningInLeads() {
        var visitor = Visitor.signedIn(port, WHO);
        endSessions();
        var sentAway = visitor.get("/projects?q=%E8%B7%AF%E7%81%AF&year=2023");
        assertThat(location(sentAway)).endsWith("/login?over");
        assertThat(visitor.get("/login?over").body()).contains("登录已经结束");
        assertThat(location(visitor.signIn(WHO, "shishi-demo"))).endsWith("/projects?q=%E8%B7%AF%E7%81%AF&year=2023");
    }

    @Test
    void whoWasNeverSignedInIsNotToldOfAnEnd() {
        assertThat(location(Visitor.stranger(port).get("/projects"))).endsWith("/login");
    }

    @Test
    void aFormThatComesAfterTheEndIsKeptAndSentOnceByADeliberateClick() {
        var visitor = Visitor.signedIn(port, WHO);
        var fields = opened(visitor, "名字在登录结束以后写的");
        endSessions();

        var over = sendFromPage(visitor, "/account/tokens", fields);
        assertThat(over.statusCode()).isEqualTo(401);
        assertThat(over.body()).contains("登录已经结束", "名字在登录结束以后写的").doesNotContain("没有这项权限");
        assertThat(over.body()).contains("value=\"" + WHO + "\"");
        var wrong = signIn(visitor, over, "wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("账号或密码不对", "名字在登录结束以后写的");
        var in = signIn(visitor, wrong, "shishi-demo");
        assertThat(location(in)).endsWith("/unsent");
        var unsent = visitor.get("/unsent");
        assertThat(unsent.body()).contains("名字在登录结束以后写的");
        assertThat(made("名字在登录结束以后写的")).isZero();

        var again = hidden(unsent.body());
        var review = sendFromPage(visitor, "/account/tokens", with(again, "_review", "true"));
        assertThat(review.statusCode()).isEqualTo(422);
        assertThat(review.body()).contains("value=\"名字在登录结束以后写的\"", "请核对后再提交");
        assertThat(made("名字在登录结束以后写的")).isZero();

        assertThat(sendFromPage(visitor, "/account/tokens", again).statusCode()).isEqualTo(302);
        assertThat(sendFromPage(visitor, "/account/tokens", again).statusCode()).isEqualTo(302);
        assertThat(made("名字在登录结束以后写的")).as("once, however often").isEqualTo(1);
        assertThat(location(visitor.get("/unsent")))
                .as("it is not kept any longer")
                .doesNotContain("unsent");
    }

    @Test
    void whatLayOpenForHalfADayIsNotSentAnyMore() {
        var visitor = Visitor.signedIn(port, WHO);
        var fields = opened(visitor, "昨天写的内容");
        endSessions();
        var kept = hidden(sendFromPage(visitor, "/account/tokens", fields).body());
        var arrived = Pattern.compile("\"at\":(\\d+)").matcher(kept.get("_kept"));
        assertThat(arrived.find()).isTrue();
        var longAgo = Long.toString(Long.parseLong(arrived.group(1)) - 12 * 3600 - 1);
        var old = with(kept, "_kept", kept.get("_kept").replace(arrived.group(1), longAgo));
        var in = sendFromPage(visitor, "/login", with(with(old, "username", WHO), "password", "shishi-demo"));
        assertThat(location(in)).doesNotContain("unsent");
        assertThat(visitor.get("/account").body()).contains("已超过 12 小时").doesNotContain("昨天写的内容");
        assertThat(visitor.get("/unsent").statusCode()).isEqualTo(302);
    }

    @Test
    void nobodyElseSeesIt() {
        var visitor = Visitor.signedIn(port, WHO);
        var fields = opened(visitor, "不给别人看的内容");
        endSessions();
        var over = sendFromPage(visitor, "/account/tokens", fields);
        var kept = hidden(over.body());
        var in = sendFromPage(visitor, "/login", with(with(kept, "username", "leader"), "password", "shishi-demo"));
        assertThat(location(in)).doesNotContain("unsent");
        assertThat(visitor.get("/account").body()).contains("另一个账号").doesNotContain("不给别人看的内容");
        assertThat(visitor.get("/unsent").statusCode()).isEqualTo(302);
        var stale = sendFromPage(visitor, "/account/tokens", fields);
        assertThat(stale.statusCode()).isEqualTo(403);
        assertThat(stale.body()).doesNotContain("不给别人看的内容");
        assertThat(made("不给别人看的内容")).isZero();
    }

    @Test
    void aPageFromBeforeASecondSignInOffersToSendWhatWasTypedOnIt() {
        var visitor = Visitor.signedIn(port, WHO);
        var fields = opened(visitor, "在旧页面上写的名字");
        visitor.signIn(WHO, "shishi-demo");
        var stale = sendFromPage(visitor, "/account/tokens", fields);
        assertThat(stale.statusCode()).isEqualTo(403);
        assertThat(stale.body()).contains("在旧页面上写的名字").doesNotContain("没有这项权限");
        assertThat(made("在旧页面上写的名字")).isZero();
        assertThat(sendFromPage(visitor, "/account/tokens", hidden(stale.body()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(made("在旧页面上写的名字")).isEqualTo(1);
    }

    @Test
    @Holds("ASVS 3.5.1")
    void whatAnotherSiteSendsIsKeptForNobody() {
        var visitor = Visitor.signedIn(port, WHO);
        var fields = opened(visitor, "别的网站发来的");
        endSessions();
        for (var headers : List.of(
                List.of("Origin", "https://example.org"),
                List.of("Origin", "http://localhost:1"),
                List.of("Origin", "null"),
                List.of("Sec-Fetch-Site", "cross-site", "Origin", origin()),
                List.of("Accept", "text/html"))) {
            var answer = send(visitor, "/account/tokens", fields, headers);
            assertThat(answer.statusCode()).as(headers.toString()).isEqualTo(302);
            assertThat(location(answer)).contains("/login");
        }
        visitor.signIn(WHO, "shishi-demo");
        for (var site : List.of("https://example.org", "null")) {
            var answer = send(visitor, "/account/tokens", fields, List.of("Origin", site));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("别的网站发来的");
        }
    }

    @Test
    void whatWasPostedStandsInNoLinkOfAnErrorPage() {
        var visitor = Visitor.signedIn(port, WHO);
        var fields = opened(visitor, "nobody-links-to-this");
        fields.put("_csrf", "wrong");
        for (var site : List.of("https://example.org", origin())) {
            var answer = send(visitor, "/account/tokens", fields, List.of("Origin", site));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body().substring(0, answer.body().indexOf("<main")))
                    .doesNotContain("nobody-links-to-this", "_csrf\" value=\"wrong");
        }
    }

    @Test
    @Holds("GB 8.1.4.10 a")
    void noPasswordIsKept() {
        var visitor = Visitor.signedIn(port, WHO);
        var fields = with(hidden(visitor.get("/account/password").body()), "present", "Geheim-alt-1");
        fields.put("password", "Geheim-neu-1");
        fields.put("again", "Geheim-neu-1");
        endSessions();
        assertThat(sendFromPage(visitor, "/account/password", fields).body()).doesNotContain("Geheim");
        assertThat(forms.secretsAt(PathContainer.parsePath("/account/password")))
                .containsExactlyInAnyOrder("present", "password", "again");
        assertThat(forms.secretsAt(PathContainer.parsePath("/setup"))).containsExactlyInAnyOrder("code", "password");
    }

    @Test
    void whatIsTooLargeToKeepIsSaidToBeLost() {
        for (int length : List.of(7_000, 120_000)) { // too large to be carried along, too large to be read at all
            var visitor = Visitor.signedIn(port, WHO);
            var fields = opened(visitor, "长".repeat(length));
            endSessions();
            assertThat(location(sendFromPage(visitor, "/account/tokens", fields)))
                    .endsWith("/login?lost");
            assertThat(visitor.get("/login?lost").body()).contains("没有保存");
        }
    }

    @Test
    void scriptsAreToldAndNotSentToAPage() {
        var visitor = Visitor.signedIn(port, WHO);
        endSessions();
        var draft = send(
                visitor, "/reports/fill/X/1/draft", Map.of("progress", "x"), List.of("Accept", "application/json"));
        assertThat(draft.statusCode()).isEqualTo(401);
        assertThat(draft.headers().firstValue(SessionOver.HEADER)).isPresent();
        assertThat(draft.body()).contains("登录已经结束");
        var part = send(visitor, "/projects", Map.of("add", "sites"), List.of("HX-Request", "true"));
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Refresh"))
                .as("reloading loses what was typed")
                .isEmpty();
        var api = send(visitor, "/api/v1/me/tokens", Map.of(), List.of());
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void aChangedAccountIsToldWhyItIsOut() {
        var visitor = Visitor.signedIn(port, WHO);
        jdbc.sql("update account set session_stamp = session_stamp + 1 where username = ?")
                .param(WHO)
                .update();
        assertThat(location(visitor.get("/projects"))).endsWith("/login?changed");
        assertThat(visitor.get("/login?changed").body()).contains("账号刚刚有变动");
        var second = Visitor.signedIn(port, WHO);
        var fields = opened(second, "账号变动时写的");
        jdbc.sql("update account set session_stamp = session_stamp + 1 where username = ?")
                .param(WHO)
                .update();
        assertThat(sendFromPage(second, "/account/tokens", fields).body()).contains("账号刚刚有变动", "账号变动时写的");
    }

    @Test
    void aStrangersFormIsNotLostEither() {
        jdbc.sql("insert into collection_window (version, body_id, plan_year, opens_on, closes_on)"
                        + " select 0, min(id), 2099, date '2000-01-01', date '2099-12-31' from voting_body")
                .update();
        var stranger = Visitor.stranger(port);
        var fields = with(hidden(stranger.get("/public/proposals").body()), "content", "陌生人写了很久的建议内容");
        fields.put("_csrf", "of a session that is over");
        var answer = sendFromPage(stranger, "/public/proposals", fields);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("陌生人写了很久的建议内容").doesNotContain("没有这项权限");
        var form = sendFromPage(stranger, "/public/proposals", with(hidden(answer.body()), "_review", "true"));
        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body()).contains(">陌生人写了很久的建议内容</textarea>");
        jdbc.sql("delete from collection_window where plan_year = 2099").update();
    }

    @Test
    void aSignInPageThatWasOpenForTooLongAsksOnceMore() {
        var stranger = Visitor.stranger(port);
        var fields = with(Map.of("username", WHO, "password", "shishi-demo"), "_csrf", "old");
        var answer = sendFromPage(stranger, "/login", fields);
        assertThat(location(answer)).endsWith("/login?late");
        assertThat(stranger.get("/login?late").body()).contains("登录页打开得太久");
    }

    private void endSessions() {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(WHO)
                .update();
    }

    /** The form that makes a token, as it stands on the open page, filled in. */
    private static Map<String, String> opened(Visitor visitor, String name) {
        return with(with(hidden(visitor.get("/account").body()), "name", name), "days", "9");
    }

    private long made(String name) {
        return jdbc.sql("select count(*) from access_token where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> signIn(Visitor visitor, HttpResponse<String> page, String password) {
        return sendFromPage(visitor, "/login", with(with(hidden(page.body()), "username", WHO), "password", password));
    }

    private HttpResponse<String> sendFromPage(Visitor visitor, String path, Map<String, String> fields) {
        return send(visitor, path, fields, List.of("Origin", origin(), "Accept", "text/html,*/*"));
    }

    private static HttpResponse<String> send(
            Visitor visitor, String path, Map<String, String> fields, List<String> headers) {
        var all = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
        all.addAll(headers);
        return visitor.send(visitor.request(path)
                .headers(all.toArray(String[]::new))
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
    }

    private String origin() {
        return "http://localhost:" + port;
    }

    private static Map<String, String> hidden(String html) {
        var main = html.substring(html.indexOf("<main"));
        var fields = new TreeMap<String, String>();
        FIELD.matcher(main)
                .results()
                .forEach(field -> fields.put(field.group(1), HtmlUtils.htmlUnescape(field.group(2))));
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var more = new TreeMap<>(fields);
        more.put(name, value);
        return more;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
