package org.shishi.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.account.factor.Enrolled;
import org.shishi.policy.Role;
import org.shishi.testing.Holds;
import org.shishi.testing.RawRequest;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A session from its cookie to its end. */
@WholeApplication
class SessionLifeTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Holds({"ASVS 3.3.2", "ASVS 3.3.4", "ASVS 7.2.2", "ASVS 7.2.3"})
    void itsCookieIsLongAndForNoScript() {
        var cookies = Stream.generate(() -> session(Visitor.stranger(port).signIn("county", "shishi-demo")))
                .limit(3)
                .toList();
        assertThat(cookies)
                .allSatisfy(cookie -> assertThat(cookie)
                        .matches("SESSION=[\\w-]{36,}; .*") // 216 bits
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain", "Max-Age", "Expires"));
        assertThat(cookies.stream().map(SessionLifeTests::value)).doesNotHaveDuplicates();
    }

    @Test
    @Holds({"ASVS 7.2.1", "ASVS 7.2.4"})
    void signingInAgainMakesAnotherAndEndsTheFormer() {
        var visitor = Visitor.stranger(port);
        var first = value(session(visitor.signIn("county", "shishi-demo")));
        assertThat(status(first)).isEqualTo(200);
        var second = value(session(visitor.signIn("county", "shishi-demo")));
        assertThat(second).isNotEqualTo(first);
        assertThat(status(second)).isEqualTo(200);
        assertThat(status(first)).isEqualTo(302);
    }

    /** Decoded, the first are no text that a database could look for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAA",
                "/////w==",
                "AGFh",
                "4pyT",
                "",
                "no-base64-at-all",
                "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY3ODkw"
            })
    @Holds("ASVS 7.2.1")
    void whatACallerMadeUpIsNoSession(String made) {
        assertThat(status("SESSION=" + made)).isEqualTo(302);
    }

    @Test
    @Holds({"ASVS 7.4.1", "GB 8.1.4.10 a"})
    void whoSignedOutLeavesNothingThatOpens() {
        var visitor = Visitor.stranger(port);
        var cookie = value(session(visitor.signIn("leader", "shishi-demo")));
        assertThat(status(cookie)).isEqualTo(200);
        visitor.post("/logout", Map.of());
        assertThat(status(cookie)).isEqualTo(302);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    @Holds({"ASVS 7.3.2", "GB 8.1.4.1 b"})
    void itEndsAfterTenHoursHoweverBusy() {
        var person = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        var visitor = person.signedIn(port);
        grow(person, Duration.ofMinutes(9 * 60 + 55));
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        grow(person, Duration.ofMinutes(10 * 60 + 1));
        assertThat(visitor.get("/account").headers().firstValue("Location").orElse(""))
                .endsWith("/login?over");
    }

    @Test
    @Holds({"ASVS 7.3.1", "GB 8.1.4.1 b"})
    void itEndsAfterHalfAnHourOfIdling() {
        var person = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        var visitor = person.signedIn(port);
        var idle = Duration.ofMinutes(31).toMillis();
        jdbc.sql("""
                        update spring_session set last_access_time = last_access_time - :idle, expiry_time = expiry_time - :idle
                        where principal_name = :who""").param("idle", idle).param("who", person.username()).update();
        assertThat(visitor.get("/account").headers().firstValue("Location").orElse(""))
                .contains("/login");
    }

    @Test
    @Holds({"ASVS 6.2.2", "ASVS 6.2.3", "ASVS 7.4.3"})
    void aNewPasswordEndsAllOthers() {
        var person = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        var here = person.signedIn(port);
        var elsewhere = person.signedIn(port);
        var refused = change(here, "not the present one");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);
        assertThat(change(here, person.password()).statusCode()).isEqualTo(302);
        assertThat(elsewhere.get("/account").headers().firstValue("Location").orElse(""))
                .endsWith("/login?changed");
    }

    @Test
    @Holds({"ASVS 7.4.5", "ASVS 7.5.2"})
    void theirOwnersAndTheSecurityAdministratorSeeAndEndThem() {
        var person = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        var here = person.signedIn(port);
        var lost = person.signedIn(port);
        var own = handles(here, person);
        assertThat(own).hasSize(2);
        assertThat(here.get("/account").body()).containsAnyOf(own.get(0), own.get(1));
        end(here, person, own.get(1)); // the one used last is first
        assertThat(List.of(
                        here.get("/account").statusCode(), lost.get("/account").statusCode()))
                .containsExactlyInAnyOrder(200, 302);

        var security = Visitor.signedIn(port, "secadmin");
        handles(security, person).forEach(handle -> end(security, person, handle));
        assertThat(here.get("/account").statusCode()).isEqualTo(302);
        assertThat(lost.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    @Holds({"ASVS 16.2.1", "ASVS 16.2.2", "ASVS 16.3.1", "GB 8.1.4.3 a", "GB 8.1.4.3 b"})
    void theTrailHasWhenWhoFromWhereWhatAndHowItEnded() {
        var person = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        Visitor.stranger(port).signIn(person.username(), "wrong");
        var visitor = person.signedIn(port);
        change(visitor, person.password());
        var trail = Visitor.signedIn(port, "auditor").get("/api/v1/trail?subject=account:" + person.username());
        var rows = JsonMapper.shared()
                .readTree(trail.body())
                .get("content")
                .valueStream()
                .toList();
        assertThat(rows)
                .extracting(row -> row.get("action").asString())
                .contains("SIGN_IN_FAILED", "SIGN_IN", "OWN_ACCOUNT");
        assertThat(rows)
                .filteredOn(row -> !row.get("actor").asString().equals("system"))
                .allSatisfy(row -> {
                    assertThat(row.get("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*\\+08:00");
                    assertThat(row.get("actor").asString()).isEqualTo(person.username());
                    assertThat(row.get("address").asString()).matches("127\\.0\\.0\\.1|0:0:0:0:0:0:0:1");
                });
    }

    private List<String> handles(Visitor who, Enrolled person) {
        var answer = who.get("/api/v1/accounts/" + person.username() + "/sessions");
        return JsonMapper.shared()
                .readTree(answer.body())
                .valueStream()
                .map(session -> session.get("handle").asString())
                .toList();
    }

    private static void end(Visitor who, Enrolled person, String handle) {
        var path = "/api/v1/accounts/" + person.username() + "/sessions/" + handle;
        assertThat(who.call("DELETE", path, "").statusCode()).isEqualTo(204);
    }

    private static HttpResponse<String> change(Visitor visitor, String present) {
        var wanted = "Another-password 1";
        return visitor.post("/account/password", Map.of("present", present, "password", wanted, "again", wanted));
    }

    /** As if it had begun so long ago. */
    private void grow(Enrolled person, Duration age) {
        var then = Long.toString(Instant.now().minus(age).getEpochSecond());
        jdbc.sql("""
                        update spring_session_attributes set attribute_bytes = ? where attribute_name = 'since' and session_primary_id in
                            (select primary_id from spring_session where principal_name = ?)""")
                .params(then.getBytes(StandardCharsets.UTF_8), person.username())
                .update();
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("SESSION="))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static String value(String cookie) {
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /** Of somebody who has nothing but this cookie. */
    private int status(String cookie) {
        try (var request = new RawRequest(port).head("GET", "/account", "Cookie: " + cookie)) {
            return request.status();
        }
    }
}
