package org.shishi.frame.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class OnceTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void aFormSentAgainHasOneEffectAndTheSameAnswer() {
        var visitor = Visitor.signedIn(port, "sysadmin");
        var page = visitor.get("/admin/units/new");
        var form = unit("ONCE-1");
        var first = visitor.post("/admin/units", form, page);
        var second = visitor.post("/admin/units", form, page);

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(second.statusCode()).isEqualTo(302);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(commandsOn("ONCE-1")).isEqualTo(1);
    }

    @Test
    @Holds("ASVS 2.3.4")
    void aDoubleClickHasOneEffect() throws Exception {
        var visitor = Visitor.signedIn(port, "sysadmin");
        var page = visitor.get("/admin/units/new");
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<HttpResponse<String>>> clicks = IntStream.range(0, 4)
                    .<Callable<HttpResponse<String>>>mapToObj(
                            i -> () -> visitor.post("/admin/units", unit("ONCE-2"), page))
                    .toList();
            for (var answer : pool.invokeAll(clicks)) {
                assertThat(answer.get().statusCode()).isEqualTo(302);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(commandsOn("ONCE-2")).isEqualTo(1);
    }

    @Test
    void aRefusedFormMayComeAgainCorrected() {
        var visitor = Visitor.signedIn(port, "sysadmin");
        var page = visitor.get("/admin/units/new");
        var wrong = new HashMap<>(unit("ONCE-3"));
        wrong.put("name", "");
        assertThat(visitor.post("/admin/units", wrong, page).statusCode()).isEqualTo(422);
        assertThat(visitor.post("/admin/units", unit("ONCE-3"), page).statusCode())
                .isEqualTo(302);
    }

    @Test
    void theApiTakesTheKeyAsAHeaderAndRepeatsItsAnswer() {
        var visitor = Visitor.signedIn(port, "sysadmin");
        var json = "{\"code\":\"ONCE-4\",\"name\":\"once 4\",\"kind\":\"TOWN\",\"active\":true,\"version\":0}";
        var first = visitor.call("POST", "/api/v1/units", json, "Idempotency-Key", "key-4");
        var second = visitor.call("POST", "/api/v1/units", json, "Idempotency-Key", "key-4");
        var other = visitor.call("POST", "/api/v1/units", json, "Idempotency-Key", "another");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.statusCode())
                .as("a new request for the same code breaks a rule")
                .isEqualTo(409);
    }

    @Test
    void everyFormThatChangesSomethingCarriesAKey() {
        var visitor = Visitor.signedIn(port, "sysadmin");
        for (var path :
                List.of("/admin/units/new", "/admin/units/import", "/admin/accounts/new", "/account/password")) {
            assertThat(Visitor.hiddenFields(visitor.get(path).body())).as(path).containsKeys("_csrf", "_once");
        }
    }

    @Test
    @Holds("ASVS 3.5.1")
    void aFormWithoutItsCsrfTokenIsRefused() {
        var visitor = Visitor.signedIn(port, "sysadmin");
        var page = visitor.get("/admin/units/new");
        var form = new HashMap<>(unit("ONCE-5"));
        form.put("_csrf", "made-up");
        assertThat(visitor.post("/admin/units", form, page).statusCode()).isEqualTo(403);
        assertThat(commandsOn("ONCE-5")).isZero();
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() {
        var visitor = Visitor.signedIn(port, "sysadmin");
        var first = visitor.call("POST", "/api/v1/units", json("ONCE-6", "six"), "Idempotency-Key", "key-6");
        var other = visitor.call("POST", "/api/v1/units", json("ONCE-6", "sixth"), "Idempotency-Key", "key-6");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(other.body()).contains("\"code\":\"request.key-used\"", "\"id\":");

        var page = visitor.get("/admin/units/new");
        assertThat(visitor.post("/admin/units", unit("ONCE-7"), page).statusCode())
                .isEqualTo(302);
        var again = visitor.post("/admin/units", unit("ONCE-8"), page);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("这份表单已经提交过", "没有保存").doesNotContain("??");
        assertThat(commandsOn("ONCE-8")).isZero();
    }

    @Test
    void theSameFormWithAnotherFileIsRefused() {
        var visitor = Visitor.signedIn(port, "sysadmin");
        var key = "?_once=file-key";
        var sheet = "单位代码,单位名称,类别\nONCE-20,单位二十,镇\n".getBytes(StandardCharsets.UTF_8);
        var another = "单位代码,单位名称,类别\nONCE-21,单位二十一,镇\n".getBytes(StandardCharsets.UTF_8);
        var first = visitor.upload("/api/v1/units/import" + key, "file", "units.csv", sheet);
        assertThat(first.statusCode()).isEqualTo(200);
        var same = visitor.upload("/api/v1/units/import" + key, "file", "units.csv", sheet);
        assertThat(same.body()).isEqualTo(first.body());
        assertThat(visitor.upload("/api/v1/units/import" + key, "file", "units.csv", another)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatWasCommittedIsNeverAnsweredAsFailed() throws Exception {
        var visitor = Visitor.signedIn(port, "sysadmin");
        var page = visitor.get("/admin/units/new");
        withFullDisk("request_answer", () -> {
            var form = visitor.post("/admin/units", unit("ONCE-9"), page);
            assertThat(form.statusCode()).isEqualTo(302);
            assertThat(form.headers().firstValue("Location")).isPresent();
            var made = visitor.call("POST", "/api/v1/units", json("ONCE-10", "ten"), "Idempotency-Key", "key-10");
            assertThat(made.statusCode()).isEqualTo(201);
            assertThat(made.body()).contains("ONCE-10");
        });
        assertThat(commandsOn("ONCE-9")).isOne();

        var retried = visitor.call("POST", "/api/v1/units", json("ONCE-10", "ten"), "Idempotency-Key", "key-10");
        assertThat(retried.statusCode()).isEqualTo(409);
        assertThat(retried.body())
                .contains(
                        "\"code\":\"request.already-done\"",
                        "\"action\":\"UNIT_EDIT\"",
                        "\"subject\":\"units\"",
                        "ONCE-10",
                        "\"id\":");
        var shown = visitor.post("/admin/units", unit("ONCE-9"), page);
        assertThat(shown.statusCode()).isEqualTo(409);
        assertThat(shown.body()).contains("这件事已经办过了", "审计日志").doesNotContain("??");
    }

    @Test
    void aSessionThatCannotBeWrittenCostsTheMessageAndNotTheAnswer() throws Exception {
        var visitor = Visitor.signedIn(port, "sysadmin");
        var page = visitor.get("/admin/units/new");
        withFullDisk("spring_session_attributes", () -> {
            var form = visitor.post("/admin/units", unit("ONCE-11"), page);
            assertThat(form.statusCode()).isEqualTo(302);
            assertThat(form.headers().firstValue("Location").orElse("")).endsWith("/admin/units");
        });
        assertThat(commandsOn("ONCE-11")).isOne();
    }

    @Test
    @Holds({"ASVS 16.2.5", "GB 8.1.4.10 a"})
    void secretsAndPhonesAreToldOnceAndKeptNowhere() {
        var administrator = Visitor.signedIn(port, "sysadmin");
        var account = "{\"username\":\"once\",\"name\":\"一次\",\"phone\":\"13905780001\",\"version\":0}";
        administrator.call("POST", "/api/v1/accounts", account, "Idempotency-Key", "account");
        var phone = administrator.call("POST", "/api/v1/accounts/once/phone", "", "Idempotency-Key", "phone");
        assertThat(phone.body()).contains("13905780001");
        var again = administrator.call("POST", "/api/v1/accounts/once/phone", "", "Idempotency-Key", "phone");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("\"code\":\"request.told-once\"").doesNotContain("13905780001");

        assertThat(jdbc.sql("select count(*) from request_answer where convert_from(body, 'UTF8') ~ '1[3-9][0-9]{9}'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void requestsOfOneSessionSideBySideDoNotClash() throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        try {
            for (int round = 0; round < 3; round++) {
                var visitor = Visitor.signedIn(port, "sysadmin");
                List<Callable<HttpResponse<String>>> first = IntStream.range(0, 20)
                        .<Callable<HttpResponse<String>>>mapToObj(i -> () -> visitor.get("/admin/units/new"))
                        .toList();
                for (var answer : pool.invokeAll(first)) {
                    assertThat(answer.get().statusCode()).isEqualTo(200);
                }
            }
        } finally {
            pool.shutdown();
        }
    }

    /** The database refuses changes of the table as on a full disk. */
    private void withFullDisk(String table, Runnable work) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("""
                create or replace function disk_is_full() returns trigger language plpgsql as $$
                begin
                    raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
                end $$\
                """);
            // what takes the key is part of the command
            var change = table.equals("request_answer") ? "update" : "insert or update";
            statement.execute("create trigger disk_is_full before %s on %s execute function disk_is_full()"
                    .formatted(change, table));
            try {
                work.run();
            } finally {
                statement.execute("drop trigger disk_is_full on " + table);
            }
        }
    }

    private static String json(String code, String name) {
        return "{\"code\":\"%s\",\"name\":\"once %s\",\"kind\":\"TOWN\",\"active\":true,\"version\":0}"
                .formatted(code, name);
    }

    private static Map<String, String> unit(String code) {
        return Map.of("code", code, "name", "unit " + code, "kind", "TOWN", "active", "true", "version", "0");
    }

    private long commandsOn(String code) {
        return jdbc.sql("select count(*) from audit_entry where action = 'UNIT_EDIT' and detail like ?")
                .param("%\"" + code + "\"%")
                .query(Long.class)
                .single();
    }
}
