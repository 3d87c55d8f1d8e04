package org.shishi.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.shared.RealTime;
import org.shishi.testing.Holds;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where passkeys work, whose they are, and what ends them. */
@WholeApplication
class PasskeyTests {

    private static final PasskeyOrigin HERE = PasskeyOrigin.of("http", "localhost", 8080);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Passkeys passkeys;

    @Autowired
    PasskeyChallenges challenges;

    @Autowired
    FactorKey key;

    @Autowired
    FactorResets resets;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theyWorkUnderTheConfiguredNameAndOverTlsAlone() {
        var county = new PasskeySettings("shishi.example.gov.cn", "Shishi");
        assertThat(county.workAt("shishi.example.gov.cn", true)).isTrue();
        assertThat(county.workAt("SHISHI.example.gov.cn", true)).isTrue();
        assertThat(county.workAt("shishi.example.gov.cn", false)).isFalse();
        assertThat(county.workAt("example.gov.cn", true)).isFalse();
        assertThat(county.workAt("shishi.example.gov.cn.example.com", true)).isFalse();
        assertThat(new PasskeySettings("localhost", "Shishi").workAt("localhost", false))
                .isTrue();
        assertThat(new PasskeySettings("", "Shishi").workAt("", true)).isFalse();
        assertThat(PasskeyOrigin.of("https", "a.cn", 443).origin()).isEqualTo("https://a.cn");
        assertThat(PasskeyOrigin.of("https", "a.cn", 8443).origin()).isEqualTo("https://a.cn:8443");
        assertThat(PasskeyOrigin.of("http", "localhost", 80).origin()).isEqualTo("http://localhost");
    }

    @Test
    void underAnotherNameTheReasonIsTold() throws IOException, InterruptedException {
        var there = URI.create("http://127.0.0.1:" + port + "/login/passkey");
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(there).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("localhost");
        var person = Enrolled.not(application, Role.TOWNSHIP_CLERK).actor();
        assertThatThrownBy(() -> passkeys.offer(person, PasskeyOrigin.of("http", "127.0.0.1", 80)))
                .hasMessageContaining("account.passkey.elsewhere");
    }

    @Test
    @Holds({"ASVS 9.1.1", "ASVS 9.2.1", "ASVS 9.2.2"})
    void aChallengeServesItsPurposeAndForTenMinutes() {
        var told = challenges.make("sign in");
        assertThat(challenges.madeAt("sign in", told)).isPresent();
        assertThat(challenges.madeAt("make for 7", told)).isEmpty();
        for (int place : new int[] {0, 8, 24, told.length - 1}) {
            var other = told.clone();
            other[place] ^= 1;
            assertThat(challenges.madeAt("sign in", other)).as("byte %d", place).isEmpty();
        }
        assertThat(challenges.madeAt("sign in", new byte[0])).isEmpty();
        var later = new RealTime(Clock.offset(Clock.systemUTC(), PasskeyChallenges.HOLD));
        assertThat(new PasskeyChallenges(key, later).madeAt("sign in", told)).isEmpty();
    }

    @Test
    void whatIsNoAnswerOfADeviceMakesNone() {
        var person = Enrolled.not(application, Role.TOWNSHIP_CLERK).actor();
        for (var answer : new String[] {"", "null", "[]", "{}", "{\"id\":1}", "{\"rawId\":\"%%\"}", "1".repeat(9000)}) {
            assertThatThrownBy(() -> passkeys.add(person, HERE, "手机", answer))
                    .as(answer)
                    .hasMessageContaining("account.passkey.");
        }
        assertThat(passkeys.of(person)).isEmpty();
    }

    @Test
    void nobodySeesOrEndsThatOfSomebodyElse() {
        var owner = Enrolled.not(application, Role.TOWNSHIP_CLERK).actor();
        var other = Enrolled.not(application, Role.TOWNSHIP_CLERK).actor();
        long passkey = keep(owner, "手机");
        assertThatThrownBy(() -> passkeys.remove(other, passkey, null)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> passkeys.rename(other, passkey, "我的")).isInstanceOf(Denied.class);
        keep(owner, "电脑");
        assertThatThrownBy(() -> passkeys.rename(owner, passkey, " 电脑 "))
                .hasMessageContaining("account.passkey.label.taken");
        passkeys.rename(owner, passkey, "新手机");
        assertThat(passkeys.of(owner)).extracting(PasskeyView::label).containsExactly("新手机", "电脑");
        passkeys.remove(owner, passkey, null);
        assertThat(passkeys.of(owner)).extracting(PasskeyView::label).containsExactly("电脑");
    }

    @Test
    void theResetByTwoEndsPasskeysToo() {
        var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        keep(person.actor(), "丢失的手机");
        var asker = Enrolled.not(application, Role.SECURITY_ADMINISTRATOR).actor();
        var confirmer = Enrolled.not(application, Role.SYSTEM_ADMINISTRATOR).actor();
        resets.ask(asker, person.username(), "手机丢失");
        resets.confirm(
                confirmer,
                person.username(),
                resets.of(Actor.SYSTEM, person.username()).request().id());
        assertThat(passkeys.of(person.actor())).isEmpty();
    }

    /** Who has no authenticator could otherwise only be shut out altogether. */
    @Test
    void whoHasPasskeysAloneIsResetByTwoAsWell() {
        var person = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        var asker = Enrolled.not(application, Role.SECURITY_ADMINISTRATOR).actor();
        var confirmer = Enrolled.not(application, Role.SYSTEM_ADMINISTRATOR).actor();
        assertThatThrownBy(() -> resets.ask(asker, person.username(), "手机丢失"))
                .hasMessageContaining("account.factor.reset.none");
        keep(person.actor(), "丢失的手机");
        var known = resets.of(Actor.SYSTEM, person.username());
        assertThat(known.since()).isNull();
        assertThat(known.passkeys()).isEqualTo(1);
        resets.ask(asker, person.username(), "手机丢失");
        assertThat(resets.waiting(confirmer))
                .extracting(FactorResets.Lost::username)
                .contains(person.username());
        var request = resets.of(Actor.SYSTEM, person.username()).request().id();
        assertThatThrownBy(() -> resets.confirm(asker, person.username(), request))
                .isInstanceOf(Denied.class);
        resets.confirm(confirmer, person.username(), request);
        assertThat(passkeys.of(person.actor())).isEmpty();
    }

    private long keep(Actor owner, String label) {
        return jdbc.sql("""
                        insert into account_passkey (account_id, label, credential_id, attestation, client_data, signature_count, transports,
                            backup_eligible, backup_state, made_at, answered)
                        values (?, ?, decode(md5(random()::text), 'hex'), '', '', 0, '', false, false, now(), now()) returning id""").params(owner.id(), label).query(Long.class).single();
    }
}
