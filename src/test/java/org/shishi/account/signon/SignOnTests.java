package org.shishi.account.signon;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.account.factor.Enrolled;
import org.shishi.policy.Role;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;

/** Who comes from a sign-on is let in where exactly one account is his, and else reads why not. */
class SignOnTests extends SignOnTest {

    @Test
    @Holds({"ASVS 10.1.2", "ASVS 10.2.1", "ASVS 16.3.1"})
    void somebodyComesFromThereAndTheTrailSaysSo() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        var visitor = stranger();
        assertThat(visitor.get("/login").body()).contains("用县政务统一认证登录", "/login/sign-on/county/start");
        var answer = comes(visitor, "county");
        assertThat(location(answer)).isEqualTo("/reports");
        assertThat(isIn(visitor)).isTrue();
        assertThat(PROVIDER.asked())
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("response_type", "code")
                .containsEntry("client_id", StubProvider.CLIENT)
                .containsKeys("state", "nonce")
                .doesNotContainKey("prompt");
        assertThat(links(clerk)).containsExactly("county number-of-" + clerk.username());
        assertThat(trail(clerk.username()).get("detail").toString()).contains("county");
        assertThat(location(comes(stranger(), "county"))).as("the second time").isEqualTo("/reports");
    }

    static List<Arguments> tokens() {
        return List.of(
                token("issuer", claims -> claims.issuer("https://elsewhere.example.com")),
                token("audience", claims -> claims.audience("another")),
                token(
                        "audience",
                        claims -> claims.audience(List.of(StubProvider.CLIENT, "another"))
                                .claim("azp", "another")),
                token("nonce", claims -> claims.claim("nonce", "another")),
                token("nonce", claims -> claims.claim("nonce", null)),
                token("clock", claims -> claims.issueTime(in(-60)).expirationTime(in(-55))),
                token("clock", claims -> claims.issueTime(in(60)).expirationTime(in(65))),
                token("refused", claims -> claims.subject(null)));
    }

    private static Date in(int minutes) {
        return Date.from(Instant.now().plus(Duration.ofMinutes(minutes)));
    }

    private static Arguments token(String why, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(why, change);
    }

    @ParameterizedTest
    @MethodSource("tokens")
    @Holds({"ASVS 9.2.1", "ASVS 9.2.2", "ASVS 9.2.3", "ASVS 10.1.2", "ASVS 10.5.1", "ASVS 10.5.4"})
    void aTokenThatIsNotAsItShouldBeLetsNobodyIn(String why, Consumer<JWTClaimsSet.Builder> change) {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        PROVIDER.change = change;
        refused(clerk, why);
    }

    @Test
    @Holds({"ASVS 6.8.2", "ASVS 9.1.1", "ASVS 9.1.3"})
    void aTokenOfAnotherKeyLetsNobodyIn() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        PROVIDER.signsWithAnotherKey = true;
        refused(clerk, "signature");
    }

    @Test
    void aProviderThatDoesNotKnowUsLetsNobodyIn() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        PROVIDER.knowsUsByAnotherSecret = true;
        refused(clerk, "refused");
    }

    private Visitor refused(Enrolled person, String why) {
        var visitor = stranger();
        var answer = comes(visitor, "county");
        assertThat(location(answer)).isEqualTo("/login?sign-on=" + why);
        assertThat(visitor.get("/login?sign-on=" + why).body())
                .contains("error-summary", "请联系信息中心（8123 4567）", "用本系统的用户名和密码登录");
        assertThat(isIn(visitor)).isFalse();
        assertThat(links(person)).isEmpty();
        return visitor;
    }

    @Test
    void whoHasNoAccountGetsNone() {
        PROVIDER.asUsual("nobody-here");
        var visitor = stranger();
        assertThat(location(comes(visitor, "county"))).isEqualTo("/login?sign-on=unknown");
        assertThat(isIn(visitor)).isFalse();
        assertThat(jdbc.sql("select count(*) from account where username = 'nobody-here'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aClaimThatNamesSeveralAccountsNamesNone() {
        var clerk = clerk();
        var other = clerk();
        PROVIDER.asUsual(clerk.username());
        PROVIDER.change = claims -> claims.claim("preferred_username", List.of(clerk.username(), other.username()));
        refused(clerk, "several");
    }

    @Test
    void aClaimThatNamesAnotherAccountThanTheLinkedOneNamesNone() {
        var clerk = clerk();
        var other = clerk();
        PROVIDER.asUsual(clerk.username());
        comes(stranger(), "county");
        PROVIDER.change = claims -> claims.claim("preferred_username", other.username());
        assertThat(location(comes(stranger(), "county"))).isEqualTo("/login?sign-on=other");
        assertThat(trail(clerk.username()).get("detail").toString()).contains("other");
    }

    @Test
    @Holds("ASVS 10.5.2")
    void aNameThatWasGivenToSomebodyElseThereOpensNothing() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        comes(stranger(), "county");
        PROVIDER.change = claims -> claims.subject("somebody-new");
        assertThat(location(comes(stranger(), "county"))).isEqualTo("/login?sign-on=twice");
        assertThat(links(clerk)).containsExactly("county number-of-" + clerk.username());
    }

    @Test
    void aDisabledAccountStaysClosed() {
        var clerk = clerk();
        jdbc.sql("update account set disabled = true where id = ?")
                .param(clerk.id())
                .update();
        PROVIDER.asUsual(clerk.username());
        refused(clerk, "disabled");
    }

    @Test
    @Holds("ASVS 7.4.2")
    void aDisabledAccountThatIsLinkedStaysClosed() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        comes(stranger(), "county");
        jdbc.sql("update account set disabled = true, session_stamp = session_stamp + 1 where id = ?")
                .param(clerk.id())
                .update();
        assertThat(location(comes(stranger(), "county"))).isEqualTo("/login?sign-on=disabled");
    }

    @ParameterizedTest
    @CsvSource({"SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDITOR"})
    @Holds("ASVS 6.3.4")
    void nobodyBecomesAnAdministratorByAClaim(Role role) {
        var administrator = Enrolled.not(application, role);
        PROVIDER.asUsual(administrator.username());
        refused(administrator, "administrator");
    }

    /** The claim alone had linked it, before more hung on it. */
    @Test
    void whoBecomesAnAdministratorLinksTheAccountAnew() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        comes(stranger(), "county");
        jdbc.sql("update account_role set role = 'AUDITOR' where account_id = ?")
                .param(clerk.id())
                .update();
        assertThat(location(comes(stranger(), "county"))).isEqualTo("/login?sign-on=administrator");
    }

    @Test
    @Holds({"ASVS 10.1.2", "ASVS 10.2.1", "ASVS 10.2.2"})
    void whatBeganInAnotherBrowserOrIsChangedEndsNowhere() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        var victim = stranger();
        var attacker = stranger();
        var back = below(location(elsewhere(location(attacker.get("/login/sign-on/county/start")))));
        assertThat(location(victim.get(onward(victim.get(back))))).isEqualTo("/login?sign-on=late");
        victim.get("/login/sign-on/county/start");
        assertThat(location(victim.get(onward(victim.get(back)))))
                .as("one that began here too, with another state")
                .isEqualTo("/login?sign-on=late");
        assertThat(location(attacker.get(onward(attacker.get(back.replace("county", "strict"))))))
                .as("another provider")
                .isEqualTo("/login?sign-on=late");
        assertThat(isIn(victim)).isFalse();
        assertThat(location(attacker.get("/login/sign-on/nowhere/start"))).isEqualTo("/login?sign-on=gone");
        assertThat(location(attacker.get("/login/sign-on/nowhere?code=1"))).isEqualTo("/login?sign-on=gone");
    }

    @Test
    void whatIsGivenUpThereIsToldAsSuch() {
        var visitor = stranger();
        var there = location(visitor.get("/login/sign-on/county/start"));
        elsewhere(there);
        var state = PROVIDER.asked().get("state");
        var back = "/login/sign-on/county/arrive?error=access_denied&state=" + state;
        assertThat(location(visitor.get(back))).isEqualTo("/login?sign-on=cancelled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "?code",
                "?code=%ff&state=%fe",
                "?state=a&state=b&code=%00",
                "?error=%0d%0aSet-Cookie:%20a=b&state=",
                "?iss=http://%5B&code=1&state=1"
            })
    void whateverComesFromOutsideIsAnswered(String query) {
        for (var path : List.of("/login/sign-on/county", "/login/sign-on/county/arrive", "/login/sign-on/cas/arrive")) {
            var visitor = stranger().withCookie("sign-on", "x".repeat(40));
            assertThat(visitor.send(visitor.request(path + query).GET()).statusCode())
                    .as(path + query)
                    .isLessThan(500);
        }
    }

    @Test
    void theDeviceIsKnownAsAfterAPassword() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        var answer = comes(stranger(), "county");
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("device="));
        assertThat(jdbc.sql("select count(*) from known_place where account_id = ?")
                        .param(clerk.id())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }
}
