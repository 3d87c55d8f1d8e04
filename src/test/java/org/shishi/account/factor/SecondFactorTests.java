package org.shishi.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.shishi.account.Origin;
import org.shishi.account.Rights;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in with a second factor, as a browser sees it. */
@WholeApplication
class SecondFactorTests {

    private static final String CODE = "/login/code";
    private static final List<String> PAGES =
            List.of("/", "/projects", "/account", "/account/password", "/account/second-factor", "/unsent", "/steps");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Holds({"ASVS 6.3.3", "GB 8.1.4.1 d"})
    void thePasswordAloneOpensOnlyThePageForTheCode() {
        var visitor = Enrolled.as(application, Role.TOWNSHIP_CLERK).signedIn(port);
        for (var page : PAGES) {
            assertThat(location(visitor.get(page))).as(page).isEqualTo(CODE);
        }
        assertThat(visitor.get(CODE).statusCode()).isEqualTo(200);
        assertThat(visitor.get(CODE).body()).doesNotContain("/account/password");
    }

    @Test
    void programsAreToldWhatIsMissing() {
        var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        var visitor = person.signedIn(port);
        visitor.get(CODE);
        var refused = visitor.get("/api/v1/projects");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("urn:shishi:problem:code-first", "request.code-first");
        var proof = visitor.call("POST", "/api/v1/me/proof", "{\"proof\":\"" + person.code() + "\"}");
        assertThat(proof.statusCode()).as(proof.body()).isEqualTo(204);
        assertThat(visitor.get("/api/v1/projects").statusCode()).isEqualTo(200);
    }

    @Test
    @Holds({"ASVS 7.2.4", "ASVS 16.3.1"})
    void theCodeLeadsToThePageThatWasAskedForInASessionWithAnotherId() {
        var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        var visitor = Visitor.stranger(port);
        visitor.get("/projects?q=road");
        visitor.signIn(person.username(), person.password());
        var before = sessions(person);
        assertThat(location(give(visitor, person.code()))).isEqualTo("/projects?q=road");
        assertThat(visitor.get("/projects?q=road").statusCode()).isEqualTo(200);
        assertThat(sessions(person)).isNotEqualTo(before);
        assertThat(trail(person, "SECOND_FACTOR_USED")).isEqualTo(1);
    }

    /** Somebody's own code says nothing of a colleague whose password was read over the shoulder. */
    @Test
    void aCodeHoldsForTheAccountThatItWasGivenFor() {
        var colleague = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        var visitor = person.signedIn(port);
        give(visitor, person.code());
        visitor.signIn(colleague.username(), colleague.password());
        assertThat(location(visitor.get("/projects"))).isEqualTo(CODE);
        assertThat(give(visitor, person.codeIn(1)).statusCode()).isEqualTo(422);
        assertThat(location(visitor.get("/projects"))).isEqualTo(CODE);
    }

    @Test
    void whoSignsOutInsteadIsOut() {
        var visitor = Enrolled.as(application, Role.TOWNSHIP_CLERK).signedIn(port);
        assertThat(location(visitor.post("/logout", Map.of(), visitor.get(CODE))))
                .endsWith("/login?out");
        assertThat(location(visitor.get(CODE))).isEqualTo("/login");
    }

    @Test
    @Holds("ASVS 6.5.1")
    void aCodeIsGoodOnce() {
        var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        var code = person.code();
        assertThat(location(give(person.signedIn(port), code))).isEqualTo("/reports");
        var again = give(person.signedIn(port), code);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(wrong(again)).contains("已经用过");
    }

    @Test
    @Holds("ASVS 6.5.5")
    void aCodeOfTheStepBeforeOrAfterIsTaken() {
        for (int step : new int[] {-1, 1}) {
            var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
            assertThat(location(give(person.signedIn(port), person.codeIn(step))))
                    .isEqualTo("/reports");
        }
    }

    @Test
    @Holds("ASVS 6.5.5")
    void aCodeOfFiveMinutesAgoOrAheadSaysThatTheClockIsOff() {
        var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        var visitor = person.signedIn(port);
        assertThat(wrong(give(visitor, person.codeIn(-10)))).contains("大约 5 分钟之前", "自动设置时间");
        assertThat(wrong(give(visitor, person.codeIn(10)))).contains("大约 5 分钟之后", "自动设置时间");
        assertThat(location(visitor.get("/projects"))).isEqualTo(CODE);
    }

    @Test
    void aCodeMayBeTypedAsPeopleTypeIt() {
        var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        var code = person.code();
        var fullWidth = new StringBuilder(code.substring(0, 3) + " ");
        code.substring(3).chars().forEach(digit -> fullWidth.append((char) (digit - '0' + '０')));
        assertThat(location(give(person.signedIn(port), fullWidth.toString()))).isEqualTo("/reports");
    }

    @Test
    @Holds({"ASVS 6.5.1", "ASVS 6.5.4"})
    void aRecoveryCodeIsGoodOnce() {
        var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        var recovery = person.recoveryCodes().get(3);
        assertThat(person.recoveryCodes())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}")); // 80 bits
        assertThat(location(give(person.signedIn(port), recovery.toLowerCase().replace("-", " "))))
                .isEqualTo("/reports");
        var again = give(person.signedIn(port), recovery);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(wrong(again)).contains("已经用过");
        assertThat(jdbc.sql("select count(*) from account_recovery_code where account_id = ? and used_at is null")
                        .param(person.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(9);
    }

    /** The sixth is not even looked at, be it right; passwords are counted apart, so the person still comes to this page. */
    @Test
    @Holds("ASVS 6.3.1")
    void afterFiveWrongCodesNoneIsTaken() {
        var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        var visitor = person.signedIn(port);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(give(visitor, "12345").statusCode()).isEqualTo(422);
        }
        assertThat(wrong(give(visitor, person.code()))).contains("30 分钟后再试");
        assertThat(wrong(give(person.signedIn(port), person.recoveryCodes().get(0))))
                .contains("30 分钟后再试");
        assertThat(trail(person, "SECOND_FACTOR_FAILED")).isEqualTo(5);
        application.getBean(Rights.class).disable(Actor.SYSTEM, person.username(), false);
        assertThat(location(give(person.signedIn(port), person.code())))
                .as("opened by the security administrator")
                .isEqualTo("/reports");
    }

    /** Whoever knows the password is no known device for that: guesses of codes stay those of a stranger. */
    @Test
    void aDeviceIsKnownOnceTheCodeIsGiven() {
        var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        var visitor = person.signedIn(port);
        assertThat(places(person)).isZero();
        give(visitor, person.code());
        assertThat(places(person)).isPositive();
    }

    /** Sessions that run when somebody enrols elsewhere are asked for the code too, and their form is kept until then. */
    @Test
    @Holds("ASVS 7.4.3")
    void aFormThatTheCodeComesBeforeIsKept() {
        var person = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        var visitor = person.signedIn(port);
        visitor.token();
        enrol(person);
        var stopped = visitor.send(visitor.request("/account/mail")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString("email=zhou%40example.org&_once=f" + person.id() + "&_who="
                        + person.username() + "&_csrf=" + URLEncoder.encode(visitor.token(), StandardCharsets.UTF_8))));
        assertThat(location(stopped)).isEqualTo(CODE);
        assertThat(location(give(visitor, person.code()))).isEqualTo("/unsent");
        assertThat(visitor.get("/unsent").body()).contains("zhou@example.org");
    }

    @Test
    @Holds({"ASVS 11.3.3", "GB 8.1.4.8 b"})
    void nothingOfTheSecretStandsInTheDatabase() {
        var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        var other = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        var sealed = application
                .getBean(FactorRows.class)
                .of(person.id())
                .orElseThrow()
                .secret();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(person.secret(), StandardCharsets.ISO_8859_1));
        var secrets = application.getBean(SealedSecrets.class);
        assertThat(secrets.open(person.id(), sealed)).contains(person.secret());
        assertThat(secrets.open(other.id(), sealed))
                .as("put into another's row")
                .isEmpty();
    }

    private void enrol(Enrolled person) {
        var factors = application.getBean(SecondFactors.class);
        var offered = factors.offer(person.actor(), new Origin("10.0.0.1", null), person.password());
        person.phone(offered.secret());
        factors.enrol(person.actor(), person.code());
        person.forgetUse();
    }

    private static HttpResponse<String> give(Visitor visitor, String proof) {
        return visitor.post(CODE, Map.of("proof", proof), visitor.get(CODE));
    }

    private static String wrong(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select(".error-summary").text();
    }

    private int trail(Enrolled person, String action) {
        return jdbc.sql("select count(*) from audit_entry where subject = ? and action = ?")
                .params("account:" + person.username(), action)
                .query(Integer.class)
                .single();
    }

    private int places(Enrolled person) {
        return jdbc.sql("select count(*) from known_place where account_id = ?")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    private String sessions(Enrolled person) {
        return jdbc.sql("select string_agg(session_id, ' ') from spring_session where principal_name = ?")
                .param(person.username())
                .query(String.class)
                .single();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
