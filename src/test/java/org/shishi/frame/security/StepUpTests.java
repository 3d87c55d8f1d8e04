package org.shishi.frame.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.shishi.account.factor.Enrolled;
import org.shishi.policy.Role;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is dangerous asks again who is there, and what was sent goes on afterwards. */
@WholeApplication
class StepUpTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFreshSessionIsNotAsked() {
        var victim = Enrolled.not(application, Role.DEPUTY);
        var visitor = Enrolled.not(application, Role.SECURITY_ADMINISTRATOR).signedIn(port);
        assertThat(grant(visitor, victim).statusCode()).isEqualTo(302);
        assertThat(roles(victim)).isEqualTo("FINANCE");
    }

    @Test
    void anOldSessionIsAskedForThePasswordAndTheFormGoesOn() {
        var victim = Enrolled.not(application, Role.DEPUTY);
        var person = Enrolled.not(application, Role.SECURITY_ADMINISTRATOR);
        var visitor = person.signedIn(port);
        grow(person, "since");
        var asked = grant(visitor, victim);
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(roles(victim)).isEqualTo("DEPUTY");
        var wrong = again(visitor, asked, "wrong");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(wrong.body()).select(".error-summary").text()).contains("密码不对");
        assertThat(roles(victim)).isEqualTo("DEPUTY");
        var done = again(visitor, wrong, person.password());
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(roles(victim)).isEqualTo("FINANCE");
        assertThat(granted(victim)).isEqualTo(1);
        assertThat(again(visitor, wrong, person.password()).statusCode())
                .as("sent twice")
                .isEqualTo(302);
        assertThat(granted(victim)).as("sent twice").isEqualTo(1);
        assertThat(grant(visitor, victim).statusCode()).as("fresh again").isEqualTo(302);
    }

    @Test
    void whoHasASecondFactorIsAskedForThat() {
        var victim = Enrolled.not(application, Role.DEPUTY);
        var person = Enrolled.as(application, Role.SECURITY_ADMINISTRATOR);
        var visitor = person.signedIn(port);
        visitor.post("/login/code", Map.of("proof", person.code()), visitor.get("/login/code"));
        person.forgetUse();
        grow(person, "code");
        // a code of ten minutes after the enrolment, not before it
        jdbc.sql("update account_factor set since = since - interval '3 hours' where account_id = ?")
                .param(person.id())
                .update();
        var asked = grant(visitor, victim);
        assertThat(asked.statusCode()).isEqualTo(403);
        var byPassword = again(visitor, asked, person.password());
        assertThat(byPassword.statusCode()).isEqualTo(403);
        assertThat(roles(victim)).isEqualTo("DEPUTY");
        assertThat(again(visitor, byPassword, person.code()).statusCode()).isEqualTo(302);
        assertThat(roles(victim)).isEqualTo("FINANCE");
    }

    @Test
    void aScriptIsToldToProveItFirst() {
        var victim = Enrolled.not(application, Role.DEPUTY);
        var person = Enrolled.not(application, Role.SECURITY_ADMINISTRATOR);
        var visitor = person.signedIn(port);
        grow(person, "since");
        var path = "/api/v1/accounts/" + victim.username() + "/roles";
        var refused = visitor.call("PUT", path, "[\"FINANCE\"]");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("urn:shishi:problem:proof-first");
        assertThat(visitor.call("POST", "/api/v1/me/proof", "{\"proof\":\"wrong\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(visitor.call("PUT", path, "[\"FINANCE\"]").statusCode()).isEqualTo(403);
        assertThat(visitor.call("POST", "/api/v1/me/proof", "{\"proof\":\"" + person.password() + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(visitor.call("PUT", path, "[\"FINANCE\"]").statusCode()).isEqualTo(204);
        assertThat(roles(victim)).isEqualTo("FINANCE");
    }

    private static HttpResponse<String> grant(Visitor visitor, Enrolled victim) {
        var page = visitor.get("/admin/accounts/" + victim.username());
        return visitor.post("/admin/accounts/" + victim.username() + "/roles", Map.of("roles", "FINANCE"), page);
    }

    /** Sends the form of the page that asks, as a browser without script would. */
    private static HttpResponse<String> again(Visitor visitor, HttpResponse<String> asked, String proof) {
        var form = Jsoup.parse(asked.body()).selectFirst("main form");
        var fields = new HashMap<String, String>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put("_proof", proof);
        assertThat(fields).containsEntry("roles", "FINANCE");
        return visitor.post(form.attr("action"), fields, asked);
    }

    /** As if two hours had passed since. */
    private void grow(Enrolled person, String attribute) {
        var longAgo = Long.toString(Instant.now().minus(Duration.ofHours(2)).getEpochSecond());
        jdbc.sql("""
                        update spring_session_attributes set attribute_bytes = ? where attribute_name = ? and session_primary_id in
                            (select primary_id from spring_session where principal_name = ?)""")
                .params(longAgo.getBytes(StandardCharsets.UTF_8), attribute, person.username())
                .update();
    }

    private String roles(Enrolled person) {
        return jdbc.sql("select string_agg(role, ' ') from account_role where account_id = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }

    private int granted(Enrolled person) {
        return jdbc.sql(
                        "select count(*) from audit_entry where subject = ? and action = 'ACCOUNT_GRANT' and actor <> 'system'")
                .param("account:" + person.username())
                .query(Integer.class)
                .single();
    }
}
