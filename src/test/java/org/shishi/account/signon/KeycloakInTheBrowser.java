package org.shishi.account.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A person comes by a real Keycloak and leaves, from either side: mvn test -Pkeycloak, see docs/sign-on.md. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ActiveProfiles({"test", "demo"})
class KeycloakInTheBrowser extends BrowserTest {

    private static final Path HOME = Path.of("target", "keycloak");
    private static final String ADMINISTRATOR = "keycloak-administrator";
    private static final int OURS = freePort();
    private static final String KEYCLOAK = "http://127.0.0.1:" + freePort();
    private static final String HERE = "http://localhost:" + OURS;

    private static Process keycloak;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        var county = "shishi.sign-on.providers.county.";
        settings.add("server.port", () -> OURS);
        settings.add(county + "name", () -> "县政务统一认证");
        settings.add(county + "address", () -> KEYCLOAK + "/realms/county");
        settings.add(county + "client-id", () -> "shishi");
        settings.add(county + "client-secret", () -> "told-to-both");
        settings.add(county + "account-claim", () -> "preferred_username");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void startKeycloak() throws IOException, InterruptedException {
        var imported = Files.createDirectories(HOME.resolve("data/import")).resolve("county-realm.json");
        var realm = Files.readString(Path.of("src/test/resources/keycloak/realm.json"));
        Files.writeString(imported, realm.replace("@HERE@", HERE));
        var address = URI.create(KEYCLOAK);
        var starting = new ProcessBuilder(
                "sh",
                HOME.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--import-realm",
                "--http-host=" + address.getHost(),
                "--http-port=" + address.getPort());
        starting.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        starting.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
        starting.environment().put("JAVA_OPTS_APPEND", "-Xmx512m");
        starting.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "keycloak.log").toFile());
        keycloak = starting.start();
        var end = Instant.now().plus(Duration.ofMinutes(4));
        while (!answers()) {
            assertThat(keycloak.isAlive()).as("see target/keycloak.log").isTrue();
            assertThat(Instant.now()).as("see target/keycloak.log").isBefore(end);
            Thread.sleep(500);
        }
    }

    private static boolean answers() throws InterruptedException {
        try {
            return sent(HttpRequest.newBuilder(URI.create(KEYCLOAK + "/realms/county")))
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @AfterAll
    static void stopKeycloak() throws InterruptedException {
        keycloak.descendants().forEach(ProcessHandle::destroy);
        keycloak.destroy();
        if (!keycloak.waitFor(20, TimeUnit.SECONDS)) {
            keycloak.destroyForcibly();
        }
    }

    @Test
    void aPersonComesByKeycloakAndLeaves() throws IOException, InterruptedException {
        sendsTo(KEYCLOAK);
        comes(true);
        visit("/account/sign-on");
        assertThat(page.textContent("main table")).contains("township");

        // what is dangerous, after a while
        jdbc.sql(
                        "update spring_session_attributes set attribute_bytes = convert_to('1000', 'UTF8') where attribute_name = 'password'")
                .update();
        page.click("main td button");
        page.waitForSelector("[name=_signOn]");
        screenshot("sign-on-step-up");
        page.click("[name=_signOn]");
        page.waitForURL(Pattern.compile(Pattern.quote(KEYCLOAK) + ".*"));
        page.fill("#password", "at-the-county");
        page.click("#kc-login");
        page.waitForURL(Pattern.compile(".*/unsent"));
        page.click("main form button");
        page.waitForURL(Pattern.compile(".*/account/sign-on$"));
        assertThat(page.textContent("#messages")).contains("关联已解除");

        // ended there
        page.context()
                .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setDomain("localhost"));
        comes(false);
        endedThere();
        visit("/account");
        assertThat(page.url()).contains("/login?over");

        // ended here
        comes(true);
        page.navigate("/account");
        page.evaluate("document.querySelector('form[action$=\"/logout\"]').requestSubmit()");
        page.waitForURL(Pattern.compile(".*/login\\?out"));
        visit("/account");
        comes(true);
    }

    /** @param asked whether Keycloak asks for the password, since nobody is signed in there */
    private void comes(boolean asked) {
        visit("/login");
        page.click("text=用县政务统一认证登录");
        if (asked) {
            page.waitForURL(Pattern.compile(Pattern.quote(KEYCLOAK) + ".*"));
            page.fill("#username", "township");
            page.fill("#password", "at-the-county");
            page.click("#kc-login");
        }
        page.waitForURL(Pattern.compile(Pattern.quote(HERE) + "/(reports|account).*"));
    }

    private static void endedThere() throws IOException, InterruptedException {
        var token = field(
                sent(HttpRequest.newBuilder(URI.create(KEYCLOAK + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username="
                                + ADMINISTRATOR + "&password=" + ADMINISTRATOR))),
                "access_token");
        var users = URI.create(KEYCLOAK + "/admin/realms/county/users");
        var id = field(
                sent(HttpRequest.newBuilder(URI.create(users + "?username=township"))
                        .header("Authorization", "Bearer " + token)),
                "id");
        var ended = sent(HttpRequest.newBuilder(URI.create(users + "/" + id + "/logout"))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody()));
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(204);
    }

    private static String field(HttpResponse<String> answer, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }
}
