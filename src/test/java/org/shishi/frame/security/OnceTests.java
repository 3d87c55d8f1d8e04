package org.shishi.frame.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class OnceTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

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
    void aFormWithoutItsCsrfTokenIsRefused() {
        var visitor = Visitor.signedIn(port, "sysadmin");
        var page = visitor.get("/admin/units/new");
        var form = new HashMap<>(unit("ONCE-5"));
        form.put("_csrf", "made-up");
        assertThat(visitor.post("/admin/units", form, page).statusCode()).isEqualTo(403);
        assertThat(commandsOn("ONCE-5")).isZero();
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
