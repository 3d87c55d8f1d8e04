package org.shishi.account.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shishi.account.factor.Enrolled;
import org.shishi.testing.Visitor;
import org.springframework.web.util.HtmlUtils;

/** A form that the session's end has stopped travels through the office's own sign-on and back. */
class FormThroughSignOnTests extends SignOnTest {

    private static final Pattern KEPT = Pattern.compile("name=\"_kept\" value=\"([^\"]*)\"");
    private static final String TYPED = "token of the county";

    /** Has come by the sign-on, has a form open, and the session ends; what the page keeps that is shown when it is sent. */
    private String stopped(Visitor visitor, Enrolled clerk) {
        PROVIDER.asUsual(clerk.username());
        comes(visitor, "county");
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(clerk.username())
                .update();
        var answer = visitor.send(visitor.request("/account/tokens")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(
                        "_who=" + clerk.username() + "&days=30&name=" + TYPED.replace(' ', '+'))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains("/login/sign-on/county/start");
        return kept(answer);
    }

    private static String kept(HttpResponse<String> page) {
        var kept = KEPT.matcher(page.body());
        assertThat(kept.find()).as(page.body()).isTrue();
        return HtmlUtils.htmlUnescape(kept.group(1));
    }

    private static HttpResponse<String> start(Visitor visitor, String kept) {
        return visitor.post("/login/sign-on/county/start", Map.of("_kept", kept), visitor.get("/login"));
    }

    /** There and back. */
    private HttpResponse<String> goes(Visitor visitor, HttpResponse<String> started) {
        assertThat(location(started)).endsWith("/login/sign-on/county/start");
        return comes(visitor, "county");
    }

    @Test
    void itArrivesForItsAuthorOnce() {
        var clerk = clerk();
        var visitor = stranger();
        var kept = stopped(visitor, clerk);
        assertThat(location(goes(visitor, start(visitor, kept)))).endsWith("/unsent");
        assertThat(visitor.get("/unsent").body()).contains(TYPED);
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(clerk.username())
                .update();
        assertThat(location(comes(visitor, "county"))).as("the next time").doesNotEndWith("/unsent");
    }

    @Test
    void anotherPersonDoesNotGetIt() {
        var clerk = clerk();
        var other = clerk();
        var visitor = stranger();
        var started = start(visitor, stopped(visitor, clerk));
        PROVIDER.asUsual(other.username());
        assertThat(location(goes(visitor, started))).doesNotEndWith("/unsent");
        assertThat(visitor.get("/unsent").body()).doesNotContain(TYPED);
    }

    @Test
    void whoIsNotLetInSeesItAgain() {
        var clerk = clerk();
        var visitor = stranger();
        var started = start(visitor, stopped(visitor, clerk));
        jdbc.sql("update account set disabled = true where username = ?")
                .param(clerk.username())
                .update();
        var answer = goes(visitor, started);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(kept(answer)).contains(TYPED);
    }

    @Test
    void strangersFillNoStore() {
        var kept = stopped(stranger(), clerk());
        long before = waiting();
        var answer = start(stranger(), kept);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(kept(answer)).contains(TYPED);
        assertThat(waiting()).isEqualTo(before);
    }

    @Test
    void withoutAFormItIsTheButtonAlone() {
        var visitor = stranger();
        assertThat(location(visitor.post("/login/sign-on/county/start", Map.of(), visitor.get("/login"))))
                .endsWith("/login/sign-on/county/start");
    }

    private long waiting() {
        return jdbc.sql("select count(*) from spring_session_attributes where attribute_name like '%.away'")
                .query(Long.class)
                .single();
    }
}
