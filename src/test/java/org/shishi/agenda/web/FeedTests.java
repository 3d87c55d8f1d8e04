package org.shishi.agenda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The feed at a secret address, as a calendar program meets it. */
@WholeApplication
class FeedTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void aSecretAddressIsReadWithoutSigningIn() {
        var answer = read(made("department"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
        assertThat(answer.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void whoAsksAgainIsToldThatNothingChanged() {
        var path = made("leader");
        var first = read(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var stranger = Visitor.stranger(port);
        var again = stranger.send(
                stranger.request(path).header("If-None-Match", tag).GET());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(Statements.count(() -> read(path))).as("a poll is cheap").isLessThanOrEqualTo(16);
    }

    @Test
    void aNewAddressEndsTheOldOneAndARevokedOneAnswersAsIfItNeverWas() {
        var old = made("finance");
        var fresh = made("finance");
        assertThat(read(old).statusCode()).isEqualTo(404);
        assertThat(read(fresh).statusCode()).isEqualTo(200);
        var owner = Visitor.signedIn(port, "finance");
        assertThat(owner.call("DELETE", "/api/v1/me/calendar-feed", "").statusCode())
                .isEqualTo(204);
        assertThat(read(fresh).statusCode()).isEqualTo(404);
        assertThat(json.readTree(owner.get("/api/v1/me/calendar-feed").body())
                        .get("madeAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void aDisabledAccountHasNoFeed() {
        var path = made("congress");
        var security = Visitor.signedIn(port, "secadmin");
        security.call("PUT", "/api/v1/accounts/congress/disabled", "true");
        assertThat(read(path).statusCode()).isEqualTo(404);
        security.call("PUT", "/api/v1/accounts/congress/disabled", "false");
        assertThat(read(path).statusCode()).isEqualTo(200);
    }

    @Test
    void whoReadsNoProjectsReadsNoFeed() {
        assertThat(read(made("auditor")).statusCode()).isEqualTo(404);
    }

    @Test
    void theAddressIsKeptAsAHashAndShownOnceOnTheAccountsPage() {
        var visitor = Visitor.signedIn(port, "inspection");
        var page = visitor.get("/account");
        assertThat(page.body()).contains("生成订阅地址");
        visitor.post("/account/feed", Map.of(), page);
        var shown = visitor.get("/account").body();
        assertThat(shown).contains("/calendar/feed/").contains("换新地址");
        var secret = shown.replaceAll("(?s).*/calendar/feed/([^.]+)\\.ics.*", "$1");
        assertThat(secret).hasSize(43);
        assertThat(visitor.get("/account").body()).doesNotContain(secret);
        assertThat(jdbc.sql("select secret_hash from calendar_feed")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(secret);
        assertThat(read("/calendar/feed/" + secret + ".ics").statusCode()).isEqualTo(200);
    }

    private String made(String account) {
        var answer = Visitor.signedIn(port, account).call("POST", "/api/v1/me/calendar-feed", "");
        assertThat(answer.statusCode()).isEqualTo(201);
        var address = json.readTree(answer.body()).get("address").asString();
        return address.substring(address.indexOf("/calendar/feed/"));
    }

    private HttpResponse<String> read(String path) {
        return Visitor.stranger(port).get(path);
    }
}
