package org.shishi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in, as a browser sees it. */
@WholeApplication
class LoginTests {

    private static final int ALL = 8;
    private static final int LET_WAIT = 5;
    private static int accountsMade;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Rights rights;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String username = "";
    private String password = "";

    @BeforeEach
    void anAccount() {
        username = "login" + ++accountsMade;
        accounts.create(Actor.SYSTEM, new SaveAccount(username, "Clerk", null, null));
        rights.grant(Actor.SYSTEM, username, Set.of(Role.TOWNSHIP_CLERK));
        password = passwords.giveTemporary(Actor.SYSTEM, username);
        jdbc.sql("update account set password_temporary = false where username = ?")
                .param(username)
                .update();
    }

    @Test
    @Holds("ASVS 16.3.1")
    void aWrongPasswordIsAskedAboutOnce() {
        var answer = Visitor.stranger(port).signIn(username, "wrong");
        assertThat(location(answer)).endsWith("/login?wrong");
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = ? and action = 'SIGN_IN_FAILED'")
                        .param("account:" + username)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theNameNeedNotBeTypedAgain() {
        var visitor = Visitor.stranger(port);
        visitor.signIn(username, "wrong");
        assertThat(visitor.get("/login?wrong").body()).contains("value=\"" + username + "\"");
        assertThat(visitor.get("/login").body()).as("whoever comes later").doesNotContain("value=\"" + username);
    }

    @Test
    void signingInLeadsBackToThePageThatWasAskedFor() {
        var visitor = Visitor.stranger(port);
        visitor.get("/projects?q=%E9%81%93%E8%B7%AF");
        assertThat(location(visitor.signIn(username, password))).isEqualTo("/projects?q=%E9%81%93%E8%B7%AF");
        visitor.get("/projects/2023-X-01-01");
        assertThat(location(visitor.signIn(username, password))).as("once").isEqualTo("/reports");
    }

    /** The cookie that remembers the page is the browser's own, and whoever writes it gets no further than here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/projects\r\nSet-Cookie: a=b",
                "http://evil.example//evil.example/x",
                "//evil.example",
                "http://localhost/\\evil.example",
                "javascript:alert(1)",
                "::",
                ""
            })
    @Holds({"ASVS 1.2.2", "ASVS 3.7.2"})
    void whatStandsInThatCookieIsAPathOfHere(String page) {
        var cookie = Base64.getEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8));
        var answer = Visitor.stranger(port).withCookie("REDIRECT_URI", cookie).signIn(username, password);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/reports");
    }

    @Test
    @Holds("ASVS 3.7.2")
    void aRedirectNamesNoHost() {
        assertThat(location(Visitor.stranger(port).get("/projects"))).isEqualTo("/login");
        assertThat(location(Visitor.signedIn(port, "township").get("/"))).isEqualTo("/reports");
    }

    @Test
    void whoHasChangedThePasswordIsToldSoWhereTheSessionIsOver() {
        var visitor = Visitor.stranger(port);
        visitor.signIn(username, password);
        var answer = change(visitor, password);
        assertThat(location(answer)).endsWith("/login?renewed");
        assertThat(visitor.get("/login?renewed").body()).contains("密码已修改");
    }

    @Test
    @Holds({"ASVS 6.2.3", "ASVS 7.5.1"})
    void aFoundSessionGuessesNoPasswordByPageOrByApi() {
        var visitor = Visitor.stranger(port);
        visitor.signIn(username, password);
        for (int i = 0; i < 3; i++) {
            assertThat(change(visitor, "wrong").body()).contains("当前密码不对").doesNotContain("输错次数过多");
        }
        assertThat(changeByApi(visitor, "wrong").body()).contains("account.password.wrong");
        assertThat(changeByApi(visitor, "wrong").body()).contains("account.password.guessed");
        assertThat(changeByApi(visitor, password).statusCode()).isEqualTo(409);
        assertThat(change(visitor, password).body()).contains("输错次数过多");
        jdbc.sql("update sign_in_guess set locked_until = now() - interval '1 second' where place = 'present'")
                .update();
        assertThat(changeByApi(visitor, password).statusCode()).isEqualTo(204);
    }

    private static HttpResponse<String> change(Visitor visitor, String present) {
        return visitor.post(
                "/account/password",
                Map.of("present", present, "password", "Another-password 1", "again", "Another-password 1"));
    }

    private static HttpResponse<String> changeByApi(Visitor visitor, String present) {
        return visitor.call("PUT", "/api/v1/me/password", """
                {"present":"%s","password":"Another-password 1","again":"Another-password 1"}""".formatted(present));
    }

    @Test
    void whoGuessedTooOftenIsToldForHowLongWhetherTheNameExistsOrNot() {
        var guessing = Visitor.stranger(port);
        for (int i = 0; i < 4; i++) {
            guessing.signIn(username, "wrong");
            guessing.signIn("no-" + username, "wrong");
        }
        assertThat(location(guessing.signIn(username, "wrong"))).endsWith("/login?locked=30");
        assertThat(location(guessing.signIn("no-" + username, "wrong"))).endsWith("/login?locked=30");
        assertThat(guessing.get("/login?locked=30").body()).contains("30 分钟");
    }

    @Test
    @Holds("ASVS 3.3.2")
    void theBrowserIsMarkedForSigningInAlone() {
        var answer = Visitor.stranger(port).signIn(username, password);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("device=")
                        .contains("Path=/login;", "HttpOnly", "SameSite=Strict"));
    }

    /** A lock on the row holds the first one up; four more may wait, the others learn at once that nothing was checked. */
    @Test
    void whoComesWhileTooManyWaitIsToldToComeAgainAndKeepsTheNameTyped() throws Exception {
        var pool = Executors.newFixedThreadPool(ALL);
        var answers = new ExecutorCompletionService<HttpResponse<String>>(pool);
        var early = new ArrayList<HttpResponse<String>>();
        try {
            transaction.executeWithoutResult(held -> {
                jdbc.sql("select id from account where username = ? for update")
                        .param(username)
                        .query(Long.class)
                        .single();
                for (int i = 0; i < ALL; i++) {
                    answers.submit(() -> Visitor.stranger(port).signIn(username, password));
                }
                for (int i = 0; i < ALL - LET_WAIT; i++) {
                    early.add(next(answers));
                }
            });
            assertThat(early).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
                assertThat(answer.body()).contains("还没有核对").contains("value=\"" + username + "\"");
            });
            for (int i = 0; i < LET_WAIT; i++) {
                assertThat(location(next(answers))).doesNotContain("login");
            }
        } finally {
            pool.shutdown();
        }
    }

    private static HttpResponse<String> next(ExecutorCompletionService<HttpResponse<String>> answers) {
        try {
            return answers.take().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("?");
    }
}
