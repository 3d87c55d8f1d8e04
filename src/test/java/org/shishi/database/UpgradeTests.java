package org.shishi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shishi.Shishi;
import org.shishi.testing.Visitor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A site that runs the last release starts this program on its database, and finds everything again. */
class UpgradeTests {

    private static final String DAY = "?year=2023&asOf=2024-01-08";

    @Test
    void aDatabaseOfTheLastReleaseIsUpgradedAndSaysWhatItSaid() throws Exception {
        var release = Release.last();
        var database = TestServer.get().emptyDatabase();
        TestServer.get()
                .migrations(database)
                .target("%03d".formatted(release.highest()))
                .load()
                .migrate();
        try (var superuser = TestServer.get().superuser(database)) {
            release.load(superuser);
        }

        try (var application = start(database)) {
            int port =
                    ((WebServerApplicationContext) application).getWebServer().getPort();
            theFiguresAreThose(port);
            theTrailIsWhole(port);
            thePagesOpen(port);
            workGoesOn(port);
        }
    }

    private static ConfigurableApplicationContext start(String database) {
        var postgres = TestServer.get().postgres();
        return SpringApplication.run(
                Shishi.class,
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + postgres.url(database),
                "--spring.datasource.username=" + EmbeddedPostgres.APP,
                "--spring.datasource.password=" + postgres.secrets().appPassword(),
                "--spring.flyway.url=" + postgres.url(database),
                "--spring.flyway.user=" + EmbeddedPostgres.OWNER,
                "--spring.flyway.password=" + postgres.secrets().ownerPassword(),
                "--server.port=0");
    }

    private static void theFiguresAreThose(int port) {
        var answer = Visitor.signedIn(port, "leader").get("/api/v1/figures" + DAY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var sum = new JsonMapper().readTree(answer.body()).get("sum");
        assertThat(List.of(
                        sum.get("total").asInt(),
                        sum.get("completed").asInt(),
                        sum.get("forecastBeforeFestival").asInt(),
                        sum.get("delayed").asInt(),
                        sum.get("suspended").asInt()))
                .containsExactly(222, 194, 24, 3, 1);
    }

    private static void theTrailIsWhole(int port) {
        var verification = new JsonMapper()
                .readTree(Visitor.signedIn(port, "auditor")
                        .get("/api/v1/trail/verification")
                        .body());
        assertThat(verification.get("rows").asInt()).isGreaterThan(20);
        assertThat(verification.path("fault").asString("")).isEmpty();
    }

    private static void thePagesOpen(int port) {
        var office = Visitor.signedIn(port, "county");
        for (var path : List.of(
                "/",
                "/projects",
                "/figures",
                "/reports/office",
                "/imports",
                "/votes",
                "/funding",
                "/supervision/notices")) {
            assertThat(office.get(path + DAY).statusCode()).as(path).isEqualTo(200);
        }
    }

    private static void workGoesOn(int port) {
        var administrator = Visitor.signedIn(port, "sysadmin");
        var unit = "{\"code\":\"NEW-1\",\"name\":\"新单位\",\"kind\":\"TOWN\",\"active\":true,\"version\":0}";
        assertThat(administrator.call("POST", "/api/v1/units", unit).statusCode())
                .isEqualTo(201);
    }
}
