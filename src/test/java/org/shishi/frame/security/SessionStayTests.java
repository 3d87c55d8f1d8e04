package org.shishi.frame.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shishi.account.factor.Enrolled;
import org.shishi.policy.Role;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may stay signed in for the working day, and where. */
@WholeApplication
class SessionStayTests {

    private static final int ORDINARY = 30 * 60;
    private static final int DAY = 10 * 60 * 60;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Holds("ASVS 7.3.1")
    void onADeviceThatIsKnownWhoAsksForItStaysForTheDay() {
        var clerk = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        var visitor = Visitor.stranger(port);
        assertThat(visitor.get("/login").body()).doesNotContain("id=\"stay\"");
        signIn(visitor, clerk, Map.of("stay", "true"));
        assertThat(idles(clerk)).as("for the first time here").isEqualTo(ORDINARY);
        assertThat(visitor.get("/login").body()).contains("id=\"stay\"", "10 小时内不用再登录");
        signIn(visitor, clerk, Map.of());
        assertThat(idles(clerk)).as("not asked for").isEqualTo(ORDINARY);
        signIn(visitor, clerk, Map.of("stay", "true"));
        assertThat(idles(clerk)).isEqualTo(DAY);
        assertThat(Visitor.stranger(port).get("/login").body())
                .as("others are not shown what is asked here")
                .doesNotContain("id=\"stay\"");
    }

    @Test
    void aDeviceThatSomebodyElseUsesIsNotKnown() {
        var clerk = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        var other = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        var visitor = Visitor.stranger(port);
        signIn(visitor, clerk, Map.of());
        signIn(visitor, other, Map.of("stay", "true"));
        assertThat(idles(other)).isEqualTo(ORDINARY);
    }

    @Test
    void anAdministratorDoesNotStay() {
        var administrator = Enrolled.not(application, Role.SECURITY_ADMINISTRATOR);
        var visitor = Visitor.stranger(port);
        signIn(visitor, administrator, Map.of());
        signIn(visitor, administrator, Map.of("stay", "true"));
        assertThat(idles(administrator)).isEqualTo(ORDINARY);
    }

    /** Neither how long it lasts nor the wish for it goes over to whoever signs in next in the same browser. */
    @Test
    void whoSignsInWithoutSigningOutBeforeHasASessionOfOnesOwn() {
        var clerk = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        var administrator = Enrolled.not(application, Role.SECURITY_ADMINISTRATOR);
        var visitor = Visitor.stranger(port);
        signIn(visitor, clerk, Map.of());
        signIn(visitor, clerk, Map.of("stay", "true"));
        assertThat(idles(clerk)).isEqualTo(DAY);
        signIn(visitor, administrator, Map.of());
        assertThat(idles(administrator)).isEqualTo(ORDINARY);

        var withCode = Enrolled.as(application, Role.COUNTY_OFFICE);
        var again = Visitor.stranger(port);
        signIn(again, clerk, Map.of());
        signIn(again, withCode, Map.of("stay", "true"));
        signIn(again, clerk, Map.of());
        assertThat(idles(clerk)).as("another's wish").isEqualTo(ORDINARY);
    }

    @Test
    void whoGivesACodeStaysAfterwards() {
        var person = Enrolled.as(application, Role.COUNTY_OFFICE);
        var visitor = Visitor.stranger(port);
        for (var stay : new Boolean[] {false, true}) {
            signIn(visitor, person, stay ? Map.of("stay", "true") : Map.of());
            assertThat(idles(person)).isEqualTo(ORDINARY);
            visitor.post("/login/code", Map.of("proof", person.code()), visitor.get("/login/code"));
            person.forgetUse();
            assertThat(idles(person)).isEqualTo(stay ? DAY : ORDINARY);
        }
    }

    @Test
    void theDayEndsWithTheAccountsNextChange() {
        var clerk = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        var visitor = Visitor.stranger(port);
        signIn(visitor, clerk, Map.of());
        signIn(visitor, clerk, Map.of("stay", "true"));
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        jdbc.sql("update account set session_stamp = session_stamp + 1 where username = ?")
                .param(clerk.username())
                .update();
        assertThat(visitor.get("/account").headers().firstValue("Location").orElse(""))
                .endsWith("/login?changed");
    }

    private static void signIn(Visitor visitor, Enrolled person, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("username", person.username());
        fields.put("password", person.password());
        assertThat(visitor.post("/login", fields, visitor.get("/login")).statusCode())
                .isEqualTo(302);
    }

    /** How long the newest session may. */
    private int idles(Enrolled person) {
        return jdbc.sql("""
                        select max_inactive_interval from spring_session where principal_name = ?
                        order by creation_time desc limit 1""").param(person.username()).query(Integer.class).single();
    }
}
