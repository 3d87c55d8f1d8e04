package org.shishi.account.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.shishi.account.factor.Enrolled;
import org.shishi.policy.Role;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** An application with sign-ons of all kinds beside it, and browsers that come from there. */
@WholeApplication
@ContextConfiguration(initializers = SignOnsSet.class)
abstract class SignOnTest {

    static final StubProvider PROVIDER = SignOnsSet.PROVIDER;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    Enrolled clerk() {
        return Enrolled.not(application, Role.TOWNSHIP_CLERK);
    }

    Visitor stranger() {
        return Visitor.stranger(port);
    }

    /** Clicks the button and signs in there; what comes back from the very last step. */
    HttpResponse<String> comes(Visitor visitor, String provider) {
        return arrives(visitor, location(visitor.get("/login/sign-on/" + provider + "/start")));
    }

    /** Goes there and back. */
    HttpResponse<String> arrives(Visitor visitor, String there) {
        return visitor.get(onward(visitor.get(below(location(elsewhere(there))))));
    }

    /** Where a page goes on by itself. */
    static String onward(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.headers().firstValue("Refresh").orElseThrow().substring("0;url=".length());
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    String below(String address) {
        assertThat(address).startsWith("http://localhost:" + port);
        return address.substring(("http://localhost:" + port).length());
    }

    static HttpResponse<String> elsewhere(String address) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The last that the trail says of this account. */
    Map<String, Object> trail(String username) {
        return jdbc.sql(
                        "select action, detail::text detail from audit_entry where subject = ? order by id desc limit 1")
                .param("account:" + username)
                .query()
                .singleRow();
    }

    List<String> links(Enrolled person) {
        return jdbc.sql("select provider || ' ' || subject from account_sign_on where account_id = ? order by 1")
                .param(person.id())
                .query(String.class)
                .list();
    }

    static boolean isIn(Visitor visitor) {
        return visitor.get("/account").statusCode() == 200;
    }
}
