package org.shishi.account.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.shishi.account.Rights;
import org.shishi.account.acting.ActingView.State;
import org.shishi.account.factor.Enrolled;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Policy;
import org.shishi.policy.Role;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may act for whom, since when and until when, and how the trail names them. */
class ActingTests extends TwoColleagues {

    @Autowired
    Rights rights;

    @Test
    void itIsAskedForByOneAndConfirmedByAnother() {
        long id = actings.ask(absent.actor(), asked(today, today.plusDays(3)));
        assertThat(state(id)).isEqualTo(State.ASKED);
        assertThatThrownBy(() -> actings.begin(standIn.actor(), id)).hasMessageContaining("account.acting.not.now");
        assertThatThrownBy(() -> actings.confirm(absent.actor(), id)).isInstanceOf(Denied.class);
        actings.confirm(security.actor(), id);
        assertThatThrownBy(() -> actings.confirm(security.actor(), id))
                .hasMessageContaining("account.acting.confirmed");
        var acting = actings.begin(standIn.actor(), id);
        assertThat(acting.id()).isEqualTo(standIn.id());
        assertThat(acting.roles()).containsExactly(Role.INSPECTION_OFFICE);
        assertThat(acting.name()).isEqualTo("周密（代周密）");
        assertThat(acting.actingFor().id()).isEqualTo(absent.id());
        assertThatThrownBy(() -> actings.begin(absent.actor(), id)).isInstanceOf(Denied.class);
    }

    @Test
    void aLeaderOrdersItAndACountysClerkDoesNot() {
        var leader = Enrolled.not(application, Role.LEADER).actor();
        var clerk = at(unit, Role.DEPARTMENT_CLERK).actor();
        assertThatThrownBy(() -> actings.ask(clerk, asked(today, today))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> actings.ask(standIn.actor(), asked(today, today)))
                .isInstanceOf(Denied.class);
        long id = actings.ask(leader, asked(today, today));
        actings.confirm(security.actor(), id);
        assertThat(state(id)).isEqualTo(State.IN_FORCE);
    }

    @Test
    void whatCannotBePassedOnIsRefused() {
        var leader = Enrolled.not(application, Role.LEADER).actor();
        refused(leader, absent, at(unit("县财政局"), Role.FINANCE), "account.acting.unit");
        refused(leader, absent, absent, "account.acting.same");
        refused(leader, at(unit, Role.DEPUTY), standIn, "account.acting.deputy");
        refused(leader, absent, security, "account.acting.administrator");
        refused(leader, security, standIn, "account.acting.administrator");
        var leading = at(unit, Role.LEADER);
        refused(leading.actor(), absent, leading, "account.acting.own");
        assertThatThrownBy(() -> actings.ask(absent.actor(), asked(today, today.minusDays(1))))
                .hasMessageContaining("account.acting.backwards");
        assertThatThrownBy(() -> actings.ask(absent.actor(), asked(today.minusDays(9), today.minusDays(1))))
                .hasMessageContaining("account.acting.past");
        assertThatThrownBy(() -> actings.ask(absent.actor(), asked(today, today.plusDays(93))))
                .hasMessageContaining("account.acting.long");
        actings.ask(absent.actor(), asked(today.plusDays(2), today.plusDays(5)));
        assertThatThrownBy(() -> actings.ask(absent.actor(), asked(today, today.plusDays(2))))
                .hasMessageContaining("account.acting.overlap");
    }

    @Test
    void itBeginsAndEndsByItself() {
        var ahead = actings.ask(absent.actor(), asked(today.plusDays(1), today.plusDays(2)));
        actings.confirm(security.actor(), ahead);
        assertThat(state(ahead)).isEqualTo(State.AHEAD);
        assertThat(actings.inForce(standIn.actor(), ahead)).isEmpty();
        long over = jdbc.sql("""
                        insert into account_acting (absent_id, stand_in_id, from_day, to_day, reason, asked_by, asked_at, confirmed_by, confirmed_at)
                        values (?, ?, ?, ?, '出差', ?, now(), ?, now()) returning id""")
                .params(absent.id(), standIn.id(), today.minusDays(3), today.minusDays(1), absent.id(), security.id())
                .query(Long.class)
                .single();
        assertThat(state(over)).isEqualTo(State.OVER);
        assertThat(actings.inForce(standIn.actor(), over)).isEmpty();
    }

    @Test
    void eitherOfTheTwoEndsItAndNothingBringsItBack() {
        for (var ender : new Enrolled[] {absent, standIn, security}) {
            long id = inForce();
            assertThat(actings.inForce(standIn.actor(), id)).isPresent();
            assertThatThrownBy(() -> actings.end(at(unit, Role.DEPARTMENT_CLERK).actor(), id))
                    .isInstanceOf(Denied.class);
            actings.end(ender.actor(), id);
            assertThat(actings.inForce(standIn.actor(), id)).isEmpty();
            assertThatThrownBy(() -> actings.confirm(security.actor(), id))
                    .hasMessageContaining("account.acting.ended.already");
        }
    }

    @Test
    void itFollowsBothAccounts() {
        long id = inForce();
        jdbc.sql("update account set unit_id = ? where id = ?")
                .params(unit("县财政局").id(), standIn.id())
                .update();
        assertThat(actings.inForce(standIn.actor(), id)).isEmpty();
        jdbc.sql("update account set unit_id = ? where id = ?")
                .params(unit.id(), standIn.id())
                .update();
        assertThat(actings.inForce(standIn.actor(), id)).isPresent();
        rights.disable(Actor.SYSTEM, absent.username(), true);
        assertThat(actings.inForce(standIn.actor(), id)).isEmpty();
    }

    @Test
    void aStandInHasTheRolesOfTheColleagueAndNoOfficeHeldByName() {
        var acting = actings.begin(standIn.actor(), inForce());
        assertThat(Policy.mayEver(acting, Action.NOTICE_DRAFT)).isTrue();
        assertThat(Policy.mayEver(acting, Action.REPORT_FILL)).isFalse();
        for (var byName : new Action[] {
            Action.VOTE_COUNT,
            Action.VOTE_SIGN,
            Action.ASSESSMENT_COUNT,
            Action.LOOK_BACK_ANSWER,
            Action.LOOK_BACK_FOLLOW,
            Action.ACTING_ASK
        }) {
            assertThat(Policy.mayEver(acting, byName)).as(byName.name()).isFalse();
        }
        assertThatThrownBy(() -> actings.ask(acting, asked(today.plusDays(9), today.plusDays(9))))
                .isInstanceOf(Denied.class);
    }

    @Test
    @Holds("GB 8.1.4.3 a")
    void aSessionTakesItUpAndLeavesItAndTheTrailNamesBoth() {
        long id = inForce();
        var visitor = standIn.signedIn(port);
        assertThat(visitor.get("/supervision").body()).doesNotContain("代周密");
        var own = visitor.get("/account/acting");
        assertThat(own.body()).contains("代班中", "开始代办");
        var before = Visitor.hiddenFields(visitor.get("/account").body());
        assertThat(visitor.post("/account/acting/" + id + "/begin", Map.of(), own)
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/account/acting").body()).contains("周密（代周密）", "您正在代 周密 办理");
        assertThat(visitor.post("/account/mail", Map.of("email", "a@example.cn", "_csrf", before.get("_csrf")))
                        .statusCode())
                .as("a form of before")
                .isEqualTo(403);
        var me = visitor.get("/api/v1/me").body();
        assertThat(me).contains("\"INSPECTION_OFFICE\"", "\"actingFor\":{").doesNotContain("DEPARTMENT_CLERK");
        var page = visitor.get("/account");
        var saved = visitor.post("/account/mail", Map.of("email", "b@example.cn", "digest", "true"), page);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(detail()).contains("\"actingFor\":\"" + absent.username() + "\"");
        assertThat(visitor.post("/account/acting/leave", Map.of(), visitor.get("/account/acting"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/api/v1/me").body())
                .contains("DEPARTMENT_CLERK")
                .doesNotContain("\"actingFor\":{");
    }

    /** What was filled in for one of the two is not sent as the other one's. */
    @Test
    void aFormIsSentAsWhoItWasFilledInFor() {
        long id = inForce();
        var visitor = standIn.signedIn(port);
        visitor.post("/account/acting/" + id + "/begin", Map.of(), visitor.get("/account/acting"));
        var fields = new HashMap<String, String>();
        Jsoup.parse(visitor.get("/account").body())
                .select("form[action$=/account/mail] input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        assertThat(fields).containsEntry("_for", absent.username());
        fields.put("email", "for-a-colleague@example.cn");
        fields.put("digest", "true");
        visitor.post("/account/acting/leave", Map.of(), visitor.get("/account/acting"));

        fields.put("_csrf", Visitor.hiddenFields(visitor.get("/account").body()).get("_csrf"));
        var sent = send(visitor, fields);
        assertThat(sent.headers().firstValue("Location").orElse("")).endsWith("/account/acting?first");
        assertThat(visitor.get("/account").body()).doesNotContain("for-a-colleague");
        var first = visitor.get("/account/acting?first");
        assertThat(first.body()).contains("以另一种身份填写", "name=\"resumes\"");
        var begun = visitor.post("/account/acting/" + id + "/begin", Map.of("resumes", "true"), first);
        assertThat(begun.headers().firstValue("Location").orElse("")).endsWith("/unsent");
        var again = new HashMap<String, String>();
        Jsoup.parse(visitor.get("/unsent").body())
                .select("form[action$=/account/mail] input[type=hidden]")
                .forEach(field -> again.put(field.attr("name"), field.val()));
        assertThat(again).containsEntry("email", "for-a-colleague@example.cn");
        assertThat(send(visitor, again).headers().firstValue("Location").orElse(""))
                .endsWith("/account");
        assertThat(visitor.get("/account").body()).contains("for-a-colleague");
    }

    /** Neither does it go over to somebody else by being sent again from the page that says that it came too late. */
    @Test
    void aFormThatIsSentAgainIsSentAsWhoItWasFilledInFor() {
        var third = at(unit, Role.INSPECTION_OFFICE);
        long first = inForce();
        long second = actings.ask(
                third.actor(), new AskActing(third.username(), standIn.username(), today, today.plusDays(3), "出差"));
        actings.confirm(security.actor(), second);
        for (var way : new Long[][] {{null, first}, {first, second}, {first, null}}) {
            var visitor = standIn.signedIn(port);
            var email = "sent-as-" + way[0] + "-" + way[1] + "@example.cn";
            become(visitor, way[0]);
            var fields = mailForm(visitor, "/account");
            fields.put("email", email);
            fields.put("digest", "true");
            leave(visitor, way[0]);
            become(visitor, way[1]);

            var late = send(visitor, fields);
            assertThat(late.statusCode()).as(email).isEqualTo(403);
            refusedAsTheOther(visitor, mailFormOf(late.body()), email);
            refusedAsTheOther(visitor, mailForm(visitor, "/unsent"), email);
            leave(visitor, way[1]);
            become(visitor, way[0]);
            assertThat(send(visitor, mailForm(visitor, "/unsent"))
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .as(email)
                    .endsWith("/account");
            assertThat(visitor.get("/account").body()).contains(email);
        }
    }

    private void refusedAsTheOther(Visitor visitor, Map<String, String> again, String email) {
        assertThat(again).containsEntry("email", email);
        assertThat(send(visitor, again).headers().firstValue("Location").orElse(""))
                .as(email)
                .endsWith("/account/acting?first");
        assertThat(visitor.get("/account").body()).doesNotContain(email);
    }

    private static void become(Visitor visitor, Long acting) {
        if (acting != null) {
            visitor.post("/account/acting/" + acting + "/begin", Map.of(), visitor.get("/account/acting"));
        }
    }

    private static void leave(Visitor visitor, Long acting) {
        if (acting != null) {
            visitor.post("/account/acting/leave", Map.of(), visitor.get("/account/acting"));
        }
    }

    private static Map<String, String> mailForm(Visitor visitor, String page) {
        return mailFormOf(visitor.get(page).body());
    }

    /** As a program of a browser reads it: of two fields of one name, the first. */
    private static Map<String, String> mailFormOf(String page) {
        var fields = new HashMap<String, String>();
        Jsoup.parse(page)
                .select("form[action$=/account/mail] input[type=hidden]")
                .forEach(field -> fields.putIfAbsent(field.attr("name"), field.val()));
        return fields;
    }

    private HttpResponse<String> send(Visitor visitor, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return visitor.send(visitor.request("/account/mail")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://localhost:" + port)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void whenItEndsTheSessionEndsAndSaysWhy() {
        long id = inForce();
        var visitor = standIn.signedIn(port);
        visitor.post("/account/acting/" + id + "/begin", Map.of(), visitor.get("/account/acting"));
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        actings.end(security.actor(), id);
        assertThat(visitor.get("/account").headers().firstValue("Location").orElse(""))
                .endsWith("/login?acting");
        assertThat(visitor.get("/login?acting").body()).contains("代班已经结束");
        assertThat(standIn.signedIn(port).get("/account").body()).doesNotContain("代周密");
    }

    private String detail() {
        return jdbc.sql(
                        "select detail from audit_entry where actor = ? and action = 'OWN_ACCOUNT' order by id desc limit 1")
                .param(standIn.username())
                .query(String.class)
                .single();
    }

    private void refused(Actor by, Enrolled who, Enrolled with, String why) {
        var asked = new AskActing(who.username(), with.username(), today, today, "出差");
        assertThatThrownBy(() -> actings.ask(by, asked)).hasMessageContaining(why);
    }
}
