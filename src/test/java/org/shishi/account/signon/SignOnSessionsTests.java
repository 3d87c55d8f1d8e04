package org.shishi.account.signon;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.account.factor.Enrolled;
import org.shishi.policy.Role;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;

/** How long somebody who has come from a sign-on is in, how sure that is, and how it ends on both sides. */
class SignOnSessionsTests extends SignOnTest {

    private Visitor in(Enrolled person, String provider) {
        var visitor = stranger();
        comes(visitor, provider);
        return visitor;
    }

    @Test
    @Holds("ASVS 7.6.1")
    void whoSignsOutHereSignsOutThere() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        var visitor = in(clerk, "county");
        var leaving = URI.create(onward(visitor.post("/logout", Map.of())));
        assertThat(leaving.toString()).startsWith(PROVIDER.issuer() + "/leave?");
        assertThat(leaving.getRawQuery())
                .contains("client_id=shishi", "id_token_hint=ey")
                .contains("post_logout_redirect_uri="
                        + URLEncoder.encode("http://localhost:" + port + "/login?out", StandardCharsets.UTF_8));
        assertThat(isIn(visitor)).isFalse();
        assertThat(location(clerk.signedIn(port).post("/logout", Map.of())))
                .as("who came by the password")
                .isEqualTo("/login?out");
    }

    private HttpResponse<String> told(JWTClaimsSet claims) {
        var token = PROVIDER.signed(claims, "logout+jwt");
        return stranger()
                .send(stranger()
                        .request("/login/sign-on/county/ended")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("logout_token=" + token)));
    }

    @Test
    @Holds("ASVS 7.6.1")
    void whatEndsThereEndsHereOnWhicheverNode() {
        var clerk = clerk();
        var other = clerk();
        PROVIDER.asUsual(other.username());
        var stays = in(other, "county");
        PROVIDER.asUsual(clerk.username());
        var visitor = in(clerk, "county");
        var byPassword = clerk.signedIn(port);
        assertThat(told(PROVIDER.logout(clerk.username()).build()).statusCode()).isEqualTo(200);
        assertThat(isIn(visitor)).isFalse();
        assertThat(isIn(byPassword)).as("did not begin there").isTrue();
        assertThat(isIn(stays)).isTrue();
        assertThat(trail(clerk.username())).containsEntry("action", "SESSION_END");

        var again = in(clerk, "county");
        assertThat(told(PROVIDER.logout(clerk.username()).claim("sid", null).build())
                        .statusCode())
                .isEqualTo(200);
        assertThat(isIn(again)).as("all sessions of the person").isFalse();
    }

    static List<Consumer<JWTClaimsSet.Builder>> falseTokens() {
        return List.of(
                claims -> claims.issuer("https://elsewhere.example.com"),
                claims -> claims.audience("another"),
                claims -> claims.claim("nonce", "a token that signs in"),
                claims -> claims.claim("events", null),
                claims -> claims.claim("events", Map.of("another", Map.of())),
                claims -> claims.jwtID(null),
                claims -> claims.subject(null).claim("sid", null),
                claims -> claims.issueTime(null),
                claims -> claims.issueTime(Date.from(Instant.now().minus(Duration.ofMinutes(10)))),
                claims -> claims.issueTime(Date.from(Instant.now().plus(Duration.ofMinutes(10)))));
    }

    @ParameterizedTest
    @MethodSource("falseTokens")
    @Holds({"ASVS 9.2.2", "ASVS 10.5.5"})
    void aFalseWordEndsNothing(Consumer<JWTClaimsSet.Builder> change) {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        var visitor = in(clerk, "county");
        var claims = PROVIDER.logout(clerk.username());
        change.accept(claims);
        assertThat(told(claims.build()).statusCode()).isEqualTo(400);
        assertThat(isIn(visitor)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"})
    void whatIsNoTokenEndsNothing(String token) {
        for (var provider : List.of("county", "cas", "ding", "nowhere")) {
            var answer = stranger()
                    .send(stranger()
                            .request("/login/sign-on/" + provider + "/ended")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("logout_token=" + token)));
            assertThat(answer.statusCode()).as(provider).isEqualTo(400);
        }
    }

    @Test
    @Holds({"ASVS 9.1.1", "ASVS 10.5.5"})
    void aWordOfAnotherKeyEndsNothing() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        var visitor = in(clerk, "county");
        PROVIDER.signsWithAnotherKey = true;
        assertThat(told(PROVIDER.logout(clerk.username()).build()).statusCode()).isEqualTo(400);
        assertThat(isIn(visitor)).isTrue();
        PROVIDER.signsWithAnotherKey = false;
    }

    @Test
    void theSessionIsOneAsAfterAPassword() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        var visitor = in(clerk, "county");
        jdbc.sql("update account set session_stamp = session_stamp + 1 where id = ?")
                .param(clerk.id())
                .update();
        assertThat(location(visitor.get("/reports"))).as("changed meanwhile").isEqualTo("/login?changed");
        visitor.signIn(clerk.username(), clerk.password());
        assertThat(jdbc.sql("""
                        select count(*) from spring_session_attributes a join spring_session s on s.primary_id = a.session_primary_id
                        where s.principal_name = ? and a.attribute_name like 'signOn%'""").param(clerk.username()).query(Integer.class).single())
                .as("what the sign-on had told of the session before")
                .isZero();
    }

    @Test
    @Holds({"ASVS 6.3.4", "ASVS 6.8.4"})
    void theSecondFactorIsAskedForHereUnlessTheSettingsBelieveThere() {
        var enrolled = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        PROVIDER.asUsual(enrolled.username());
        PROVIDER.change = claims -> claims.claim("amr", List.of("pwd", "otp"));
        var visitor = stranger();
        assertThat(location(comes(visitor, "county"))).isEqualTo("/login/code");
        assertThat(location(visitor.get("/reports"))).isEqualTo("/login/code");
        visitor.post("/login/code", Map.of("proof", enrolled.code()));
        assertThat(visitor.get("/reports").statusCode()).isEqualTo(200);

        PROVIDER.asUsual(enrolled.username());
        PROVIDER.change = claims -> claims.claim("amr", List.of("pwd"));
        assertThat(location(comes(stranger(), "strict"))).isEqualTo("/login/code");
        PROVIDER.askedAt = Instant.now().plusSeconds(1);
        for (var said : List.<Consumer<JWTClaimsSet.Builder>>of(
                claims -> claims.claim("amr", List.of("pwd", "otp")), claims -> claims.claim("acr", "gold"))) {
            PROVIDER.change = said;
            assertThat(location(comes(stranger(), "strict"))).isEqualTo("/reports");
        }
        PROVIDER.askedAt = Instant.now().minus(Duration.ofDays(400));
        assertThat(location(comes(stranger(), "strict")))
                .as("before the factor here began")
                .isEqualTo("/login/code");
    }

    @Test
    void aRoleThatDemandsTheSecondFactorDemandsItOfWhoComesFromThere() {
        var finance = Enrolled.not(application, Role.FINANCE);
        PROVIDER.asUsual(finance.username());
        var visitor = in(finance, "county");
        assertThat(location(visitor.get("/funding"))).isEqualTo("/account/second-factor");
        PROVIDER.change = claims -> claims.claim("acr", "gold");
        assertThat(in(finance, "strict").get("/funding").statusCode()).isEqualTo(200);
    }

    @Test
    @Holds("ASVS 6.8.4")
    void whatIsDangerousLeadsBackThereAndGoesOn() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        PROVIDER.askedAt = Instant.now().minus(Duration.ofHours(2));
        var visitor = in(clerk, "county");
        var asked = visitor.post("/account/sign-on/county/end", Map.of());
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains("name=\"_signOn\"", "到县政务统一认证重新确认");

        var leaving = visitor.send(visitor.request("/account/sign-on/county/end")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("_signOn=true&_who=" + clerk.username() + "&_csrf=" + visitor.token())));
        var prove = location(leaving);
        assertThat(prove).isEqualTo("/account/sign-on/county/prove");
        assertThat(location(arrives(visitor, onward(visitor.get(prove)))))
                .as("it did not ask again")
                .isEqualTo("/account/sign-on");
        assertThat(visitor.get("/account/sign-on").body()).contains("没有重新核实您的身份");
        assertThat(PROVIDER.asked()).containsEntry("prompt", "login").containsEntry("max_age", "0");
        assertThat(visitor.post("/account/sign-on/county/end", Map.of()).statusCode())
                .isEqualTo(403);

        var other = clerk();
        PROVIDER.asUsual(other.username());
        assertThat(location(arrives(visitor, onward(visitor.get(prove)))))
                .as("somebody else there")
                .isEqualTo("/account/sign-on");
        assertThat(visitor.get("/account/sign-on").body()).contains("不是本账号关联的身份");

        PROVIDER.asUsual(clerk.username());
        assertThat(location(arrives(visitor, onward(visitor.get(prove))))).isEqualTo("/unsent");
        assertThat(visitor.get("/unsent").body()).contains("/account/sign-on/county/end");
        assertThat(location(visitor.post("/account/sign-on/county/end", Map.of())))
                .isEqualTo("/account/sign-on");
        assertThat(links(clerk)).isEmpty();
    }
}
