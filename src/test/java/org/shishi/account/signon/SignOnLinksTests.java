package org.shishi.account.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shishi.account.factor.Enrolled;
import org.shishi.policy.Role;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;

/** Who links an account, and what ends a link. */
class SignOnLinksTests extends SignOnTest {

    /** What was asked for on the own page, there and back. */
    private String links(Visitor visitor, String provider) {
        var going = visitor.post("/account/sign-on/" + provider + "/link", Map.of());
        return location(arrives(visitor, onward(going)));
    }

    @Test
    void somebodyLinksTheOwnAccountWhereNoClaimNamesIt() {
        var clerk = clerk();
        PROVIDER.asUsual("another-name");
        assertThat(location(comes(stranger(), "bare"))).isEqualTo("/login?sign-on=unknown");
        var visitor = clerk.signedIn(port);
        assertThat(visitor.get("/account").body()).contains("/account/sign-on");
        assertThat(links(visitor, "bare")).isEqualTo("/account/sign-on");
        assertThat(visitor.get("/account/sign-on").body()).contains("已关联，今后可从统一认证登录", "another-name", "本人关联");
        assertThat(links(clerk)).containsExactly("bare number-of-another-name");
        assertThat(location(comes(stranger(), "bare"))).isEqualTo("/reports");
        assertThat(told(clerk)).contains("notify.factor.SIGN_ON_LINKED");
    }

    @Test
    void anAdministratorLinksTheOwnAccount() {
        var auditor = Enrolled.not(application, Role.AUDITOR);
        PROVIDER.asUsual(auditor.username());
        links(auditor.signedIn(port), "county");
        assertThat(location(comes(stranger(), "county"))).startsWith("/admin");
    }

    @Test
    void anIdentityIsLinkedToOneAccount() {
        var first = clerk();
        var second = clerk();
        PROVIDER.asUsual("shared");
        links(first.signedIn(port), "bare");
        var visitor = second.signedIn(port);
        assertThat(links(visitor, "bare")).isEqualTo("/account/sign-on");
        assertThat(visitor.get("/account/sign-on").body()).contains("须先解除原来的关联");
        assertThat(links(second)).isEmpty();
        assertThat(location(comes(stranger(), "bare"))).isEqualTo("/reports");
    }

    @Test
    void whatOnePersonBeganAnotherDoesNotFinish() {
        var clerk = clerk();
        PROVIDER.asUsual("mine");
        var visitor = clerk.signedIn(port);
        var back = below(location(elsewhere(onward(visitor.post("/account/sign-on/bare/link", Map.of())))));
        var arrive = onward(visitor.get(back));
        var other = clerk();
        visitor.signIn(other.username(), other.password());
        assertThat(location(visitor.get(arrive))).isEqualTo("/account/sign-on");
        assertThat(links(clerk)).isEmpty();
        assertThat(links(other)).isEmpty();
    }

    @Test
    void whoEndsTheOwnLinkComesThatWayNoMore() {
        var clerk = clerk();
        PROVIDER.asUsual("left");
        var visitor = clerk.signedIn(port);
        links(visitor, "bare");
        var outside = stranger();
        comes(outside, "bare");
        assertThat(isIn(outside)).isTrue();
        assertThat(location(visitor.post("/account/sign-on/bare/end", Map.of())))
                .isEqualTo("/account/sign-on");
        assertThat(isIn(outside)).as("the session that began there").isFalse();
        assertThat(isIn(visitor)).isTrue();
        assertThat(location(comes(stranger(), "bare"))).isEqualTo("/login?sign-on=unknown");
        assertThat(visitor.post("/account/sign-on/bare/end", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(told(clerk)).contains("notify.factor.SIGN_ON_ENDED");
    }

    @Test
    void theSecurityAdministratorEndsALinkAndMakesNone() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        var outside = stranger();
        comes(outside, "county");
        var page = "/admin/accounts/" + clerk.username();
        var security = Visitor.signedIn(port, "secadmin");
        assertThat(security.get(page).body()).contains("统一认证", "/sign-on/county/end");
        assertThat(Visitor.signedIn(port, "sysadmin").get(page).body())
                .contains("统一认证")
                .doesNotContain("/sign-on/county/end");
        assertThat(security.call("GET", "/api/v1/accounts/" + clerk.username() + "/sign-ons", "")
                        .body())
                .contains("\"provider\":\"county\"");
        assertThat(location(security.post(page + "/sign-on/county/end", Map.of())))
                .isEqualTo(page);
        assertThat(isIn(outside)).isFalse();
        assertThat(links(clerk)).isEmpty();
    }

    @Test
    @Holds("ASVS 7.5.1")
    void aLinkIsMadeByWhoHasJustProvedWhoThatIs() {
        var clerk = clerk();
        var visitor = clerk.signedIn(port);
        jdbc.sql("""
                        update spring_session_attributes set attribute_bytes = convert_to(:past, 'UTF8') where attribute_name = 'since'
                        and session_primary_id in (select primary_id from spring_session where principal_name = :name)""")
                .param("past", Long.toString(Instant.now().minusSeconds(3600).getEpochSecond()))
                .param("name", clerk.username())
                .update();
        var asked = visitor.post("/account/sign-on/bare/link", Map.of());
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains("_proof").doesNotContain("_signOn");
    }

    @Test
    void scriptsSeeAndEndTheOwnLinks() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        var visitor = stranger();
        comes(visitor, "county");
        assertThat(visitor.call("GET", "/api/v1/me/sign-ons", "").body())
                .contains("\"provider\":\"county\"", "\"byPerson\":false");
        assertThat(visitor.call("DELETE", "/api/v1/me/sign-ons/county", "").statusCode())
                .isEqualTo(204);
        assertThat(links(clerk)).isEmpty();
    }

    @Test
    @Holds("ASVS 8.3.1")
    void aLinkIsNoPasswordAndNoRight() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        PROVIDER.change = claims -> claims.claim("roles", List.of("SYSTEM_ADMINISTRATOR"));
        var visitor = stranger();
        comes(visitor, "county");
        assertThat(visitor.get("/admin/accounts").statusCode()).isEqualTo(403);
        assertThat(clerk.actor().roles()).containsExactly(Role.TOWNSHIP_CLERK);
    }

    private List<String> told(Enrolled person) {
        var end = System.nanoTime() + 5_000_000_000L;
        var told = List.<String>of();
        while (told.isEmpty() && System.nanoTime() < end) {
            told = jdbc.sql("select code from notification where account_id = ? and code like '%SIGN_ON%'")
                    .param(person.id())
                    .query(String.class)
                    .list();
        }
        return told;
    }
}
