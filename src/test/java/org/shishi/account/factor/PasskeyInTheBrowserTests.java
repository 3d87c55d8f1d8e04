package org.shishi.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shishi.account.SignIn;
import org.shishi.browser.BrowserTest;
import org.shishi.policy.Role;
import org.shishi.testing.Holds;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk makes a passkey, signs in with a finger, and what is not this device's answer to this page lets nobody in. */
@WholeApplication
class PasskeyInTheBrowserTests extends BrowserTest {

    private static final String DEVICE = """
            {"options":{"protocol":"ctap2","transport":"internal","hasResidentKey":true,"hasUserVerification":true,
            "isUserVerified":true,"automaticPresenceSimulation":true}}""";

    @Autowired
    ApplicationContext application;

    @Autowired
    Passkeys passkeys;

    @Autowired
    PasskeyProof proof;

    @Autowired
    JdbcClient jdbc;

    private CDPSession device;
    private String authenticator;

    @Test
    @Holds("ASVS 16.3.1")
    void aClerkSignsInWithAFingerUntilThePasskeyIsRemoved() {
        plugIn();
        var clerk = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        signInByPassword(clerk);
        make("我的手机");
        assertThat(page.textContent("#messages")).contains("通行密钥已添加");
        assertThat(page.textContent("main table")).contains("我的手机", "仅这一台设备");
        screenshot("passkeys");

        make("又一个");
        assertThat(page.textContent("[data-said]")).contains("已有您的通行密钥");

        signOut();
        screenshot("passkey-sign-in");
        signInByFinger();
        assertThat(page.textContent("header.topbar")).contains("周密");
        assertThat(trail(clerk)).contains("我的手机");

        visit("/account/passkeys");
        page.click("main td a");
        page.waitForURL(Pattern.compile(".*/label"));
        page.fill("#label", "值班手机");
        page.click("main form button");
        page.waitForURL(Pattern.compile(".*/account/passkeys"));
        assertThat(page.textContent("main table")).contains("值班手机");
        page.click("main td form button");
        assertThat(page.textContent("#messages")).contains("已移除");

        signOut();
        page.click("[data-passkey] button");
        page.waitForURL(Pattern.compile(".*/login\\?passkey"));
        assertThat(page.textContent(".error-summary")).contains("可能已被移除");
    }

    @Test
    @Holds({"ASVS 9.2.3", "ASVS 11.6.1"})
    void anAnswerServesOnceAndOnlyWhereItWasAsked() {
        plugIn();
        var clerk = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        signInByPassword(clerk);
        make("电脑");
        signOut();

        var here = origin();
        var answer = signed();
        assertThat(passkeys.signIn(PasskeyOrigin.of("http", "localhost", 1), answer))
                .as("another port")
                .isEmpty();
        assertThat(passkeys.signIn(PasskeyOrigin.of("https", "localhost", 443), answer))
                .as("another scheme")
                .isEmpty();
        assertThat(passkeys.signIn(PasskeyOrigin.of("http", "127.0.0.1", 80), answer))
                .as("another host")
                .isEmpty();
        assertThat(passkeys.signIn(here, changed(answer, "signature")))
                .as("another signature")
                .isEmpty();
        assertThat(passkeys.signIn(here, changed(answer, "authenticatorData")))
                .as("other data")
                .isEmpty();
        assertThat(passkeys.signIn(here, "{\"id\":\"x\"}")).isEmpty();
        assertThat(passkeys.signIn(here, "null")).isEmpty();
        assertThat(passkeys.signIn(here, "no JSON")).isEmpty();
        assertThat(passkeys.signIn(here, answer).orElseThrow().outcome()).isEqualTo(SignIn.Outcome.WELCOME);
        assertThat(passkeys.signIn(here, answer)).as("the same answer again").isEmpty();

        jdbc.sql("update account set disabled = true where username = ?")
                .param(clerk.username())
                .update();
        assertThat(passkeys.signIn(here, signed()).orElseThrow().outcome()).isEqualTo(SignIn.Outcome.DISABLED);
    }

    @Test
    void aFingerProvesAgainWhoIsThereBeforeWhatIsDangerous() {
        plugIn();
        var clerk = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        signInByPassword(clerk);
        make("我的手机");
        growOld(clerk);
        visit("/account/passkeys");
        page.click("main td form button");
        assertThat(page.textContent("h1")).contains("再次确认是您本人");
        screenshot("step-up-passkey");

        var here = origin();
        var other = Enrolled.not(application, Role.TOWNSHIP_CLERK).actor();
        var answer = answered();
        assertThatThrownBy(() -> proof.confirm(other, here, answer)).hasMessageContaining("account.passkey.unproved");
        assertThatThrownBy(() -> proof.confirm(clerk.actor(), PasskeyOrigin.of("http", "localhost", 1), answer))
                .hasMessageContaining("account.passkey.unproved");
        assertThat(passkeys.signIn(here, answer))
                .as("it was asked for something else")
                .isEmpty();
        assertThat(proof.confirm(clerk.actor(), here, answer)).isEqualTo(IdentityProof.By.PASSKEY);
        assertThatThrownBy(() -> proof.confirm(clerk.actor(), here, answer))
                .as("the same answer again")
                .hasMessageContaining("account.passkey.unproved");

        visit("/account/passkeys");
        page.click("main td form button");
        page.click("[data-passkey] button");
        page.waitForSelector("#messages p");
        assertThat(page.textContent("#messages")).contains("已移除");
        assertThat(passkeys.of(clerk.actor())).isEmpty();
    }

    /** What the device has made goes along with the question who is there, or it would have to be made twice. */
    @Test
    void whoIsAskedAgainWhileMakingOneKeepsIt() {
        plugIn();
        var clerk = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        signInByPassword(clerk);
        growOld(clerk);
        visit("/account/passkeys");
        page.fill("#label", "我的手机");
        page.click("[data-device]");
        page.fill("#proof", clerk.password());
        page.press("#proof", "Enter");
        page.waitForSelector("#messages p");
        assertThat(page.textContent("#messages")).contains("通行密钥已添加");
        assertThat(passkeys.of(clerk.actor())).extracting(PasskeyView::label).containsExactly("我的手机");
    }

    @Test
    void afterTheSessionsEndAFingerLeadsOnToWhatWasTyped() {
        plugIn();
        var clerk = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        signInByPassword(clerk);
        make("我的手机");
        visit("/account");
        page.fill("#name", "登录结束时写的名字");
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(clerk.username())
                .update();
        page.press("#name", "Enter");
        assertThat(page.textContent("main")).contains("登录结束时写的名字");
        screenshot("session-over-passkey");
        page.click("[data-passkey] button");
        page.waitForURL(Pattern.compile(".*/unsent"));
        assertThat(page.textContent("main")).contains("登录结束时写的名字");
    }

    /** As if two hours had passed since anything was proved. */
    private void growOld(Enrolled person) {
        var longAgo = Long.toString(Instant.now().minus(Duration.ofHours(2)).getEpochSecond());
        jdbc.sql("""
                        update spring_session_attributes set attribute_bytes = ?
                        where attribute_name in ('since', 'password', 'code') and session_primary_id in
                            (select primary_id from spring_session where principal_name = ?)""")
                .params(longAgo.getBytes(StandardCharsets.UTF_8), person.username())
                .update();
    }

    private void plugIn() {
        device = page.context().newCDPSession(page);
        device.send("WebAuthn.enable");
        authenticator = device.send(
                        "WebAuthn.addVirtualAuthenticator",
                        JsonParser.parseString(DEVICE).getAsJsonObject())
                .get("authenticatorId")
                .getAsString();
    }

    private void make(String label) {
        visit("/account/passkeys");
        page.fill("#label", label);
        page.click("[data-device]");
        page.waitForFunction(
                "() => !document.querySelector('[data-device]').disabled || document.querySelector('#messages p')");
        page.waitForLoadState();
    }

    private void signInByFinger() {
        page.click("[data-passkey] button");
        page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
    }

    /** What the device answers, without sending it. */
    private String signed() {
        visit("/login");
        return answered();
    }

    private String answered() {
        return (String) page.evaluate("""
                () => new Promise(done => {
                  const form = document.querySelector('[data-passkey]');
                  form.requestSubmit = () => done(form.querySelector('[data-answer]').value);
                  form.querySelector('[data-device]').click();
                })""");
    }

    private static String changed(String answer, String field) {
        JsonObject whole = JsonParser.parseString(answer).getAsJsonObject();
        var response = whole.getAsJsonObject("response");
        var text = response.get(field).getAsString();
        var last = text.charAt(text.length() - 3);
        response.addProperty(
                field,
                text.substring(0, text.length() - 3) + (last == 'A' ? 'B' : 'A') + text.substring(text.length() - 2));
        return whole.toString();
    }

    private PasskeyOrigin origin() {
        var at = URI.create(page.url());
        return PasskeyOrigin.of(at.getScheme(), at.getHost(), at.getPort());
    }

    private String trail(Enrolled clerk) {
        return jdbc.sql(
                        "select detail from audit_entry where actor = ? and action = 'SIGN_IN' order by id desc limit 1")
                .param(clerk.username())
                .query(String.class)
                .single();
    }

    private void signInByPassword(Enrolled person) {
        visit("/login");
        page.fill("#username", person.username());
        page.fill("#password", person.password());
        page.click("main form button");
        page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
    }

    private void signOut() {
        page.click("details.account summary");
        page.click("details.account form button");
        page.waitForURL(Pattern.compile(".*/login.*"));
    }
}
