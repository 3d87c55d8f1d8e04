package org.shishi.frame.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forms of people who have no session are as safe from forgery as those of people who have one. */
@WholeApplication
class StrangersTests {

    private static final Map<String, String> NAME = Map.of("username", "county", "password", "shishi-demo");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Holds("ASVS 3.3.2")
    void theSignInPageBeginsNoSession() {
        var cookies = Visitor.stranger(port).get("/login").headers().allValues("Set-Cookie");
        assertThat(cookies).singleElement().asString().startsWith("csrf=").contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    @Holds("ASVS 3.5.1")
    void aFormWithoutTheCookieOfItsTokenIsRefused() {
        var page = Visitor.stranger(port).get("/login");
        var other = Visitor.stranger(port);
        assertThat(other.post("/login", NAME, page).headers().firstValue("Location"))
                .hasValue("/login?late");
        other.get("/login");
        assertThat(other.post("/login", NAME, page).headers().firstValue("Location"))
                .hasValue("/login?late");
    }

    @Test
    void whoSignsInGetsAnotherToken() {
        var visitor = Visitor.stranger(port);
        var before = visitor.get("/login");
        visitor.post("/login", NAME, before);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        var withOld = visitor.post("/logout", Map.of(), before);
        assertThat(withOld.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionIsWrittenWhenItChangesOnly() {
        var visitor = Visitor.signedIn(port, "county");
        visitor.get("/account");
        var before = writes();
        visitor.get("/projects");
        visitor.get("/account");
        assertThat(writes()).isEqualTo(before);
    }

    /** The newest transaction that wrote a session. */
    private String writes() {
        return jdbc.sql("select max(cast(cast(xmin as text) as bigint)) from spring_session")
                .query(String.class)
                .single();
    }
}
