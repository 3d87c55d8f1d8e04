package org.shishi.frame.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
class AccessTokenTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void aTokenOpensTheApiInItsOwnersNameWithoutASession() {
        var token = make("inspection", false);
        var answer = with(token, "GET", "/api/v1/me", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).get("username").asString()).isEqualTo("inspection");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aTokenForReadingChangesNothing() {
        var token = make("sysadmin", false);
        assertThat(with(token, "POST", "/api/v1/units", unit("TOKEN-1")).statusCode())
                .isEqualTo(403);
        assertThat(with(token, "GET", "/api/v1/units/TOKEN-1", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenForWritingNeedsNoCsrfTokenAndHasItsOwnersRightsOnly() {
        assertThat(with(make("sysadmin", true), "POST", "/api/v1/units", unit("TOKEN-2"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(with(make("county", true), "POST", "/api/v1/units", unit("TOKEN-3"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTokenOpensNoPages() {
        var answer = with(make("sysadmin", true), "GET", "/admin/units", "");
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    @Holds("ASVS 7.2.1")
    void anEndedOrUnknownTokenIsNobodyEvenBesideASession() {
        var token = make("leader", false);
        jdbc.sql(
                        "update access_token set expires_at = now() - interval '1 second' where account_id = (select id from account where username = 'leader')")
                .update();
        assertThat(with(token, "GET", "/api/v1/me", "").statusCode()).isEqualTo(401);

        var visitor = Visitor.signedIn(port, "leader");
        var request = visitor.request("/api/v1/me").header("Authorization", "Bearer shishi_made-up");
        assertThat(visitor.send(request.GET()).statusCode()).isEqualTo(401);
    }

    @Test
    void theSchemeIsWrittenInAnyCase() {
        var visitor = Visitor.stranger(port);
        var request = visitor.request("/api/v1/me").header("Authorization", "bearer " + make("leader", false));
        assertThat(visitor.send(request.GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void aRevokedTokenIsNobody() {
        var visitor = Visitor.signedIn(port, "finance");
        var token = make(visitor, false);
        var id = json.readTree(visitor.get("/api/v1/me/tokens").body())
                .get(0)
                .get("id")
                .asString();
        assertThat(visitor.call("DELETE", "/api/v1/me/tokens/" + id, "").statusCode())
                .isEqualTo(204);
        assertThat(with(token, "GET", "/api/v1/me", "").statusCode()).isEqualTo(401);
    }

    @Test
    @Holds("ASVS 7.4.2")
    void aChangeOfTheAccountEndsItsTokens() {
        var token = make("deputy", false);
        jdbc.sql("update account set session_stamp = session_stamp + 1 where username = 'deputy'")
                .update();
        assertThat(with(token, "GET", "/api/v1/me", "").statusCode()).isEqualTo(401);
    }

    /** Its owner is nowhere to be asked, whatever the token may write otherwise. */
    @Test
    void aTokenDoesNothingThatAsksAgainWhoIsThere() {
        for (var dangerous : List.of("/api/v1/documents/1/issue", "/api/v1/votes/1/announcement")) {
            var answer = with(make("county", true), "POST", dangerous, "{}");
            assertThat(answer.statusCode()).as(dangerous).isEqualTo(403);
            assertThat(json.readTree(answer.body()).get("detail").asString()).contains("再次确认是本人");
        }
    }

    @Test
    void aTokenMakesNoTokens() {
        var token = make("department", true);
        var wanted = "{\"name\":\"heir\",\"writes\":true,\"days\":366}";
        var answer = with(token, "POST", "/api/v1/me/tokens", wanted);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json.readTree(answer.body()).get("detail").asString()).contains("请本人登录");
    }

    @Test
    @Holds({"ASVS 16.2.5", "GB 8.1.4.8 b"})
    void theTokenItselfIsKeptNowhere() {
        var visitor = Visitor.signedIn(port, "congress");
        var made = visitor.call(
                "POST",
                "/api/v1/me/tokens",
                "{\"name\":\"kept\",\"writes\":false,\"days\":1}",
                "Idempotency-Key",
                "once");
        var token = json.readTree(made.body()).get("token").asString();
        for (var text : new String[] {
            "select count(*) from request_answer where body is not null and convert_from(body, 'UTF8') like ?",
            "select count(*) from audit_entry where detail like ?",
            "select count(*) from access_token where token_hash like ?"
        }) {
            assertThat(jdbc.sql(text).param("%" + token + "%").query(Long.class).single())
                    .as(text)
                    .isZero();
        }
    }

    private String make(String username, boolean writes) {
        return make(Visitor.signedIn(port, username), writes);
    }

    private String make(Visitor visitor, boolean writes) {
        var made =
                visitor.call("POST", "/api/v1/me/tokens", "{\"name\":\"test\",\"writes\":" + writes + ",\"days\":30}");
        assertThat(made.statusCode()).isEqualTo(201);
        return json.readTree(made.body()).get("token").asString();
    }

    private java.net.http.HttpResponse<String> with(String token, String method, String path, String body) {
        var visitor = Visitor.stranger(port);
        var request = visitor.request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        return visitor.send(
                request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private static String unit(String code) {
        return "{\"code\":\"%s\",\"name\":\"unit %s\",\"kind\":\"TOWN\",\"active\":true,\"version\":0}"
                .formatted(code, code);
    }
}
