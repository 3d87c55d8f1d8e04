package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.shishi.imports.ImportFixtures.ledgerOf;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.background.WorkOrder;
import org.shishi.background.WorkProgress;
import org.shishi.database.FreshDatabase;
import org.shishi.policy.Actor;
import org.shishi.policy.PresentRights;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Long imports are worked on behind the page: told as waiting, cancelled, refused, and done once whoever does them. */
@WholeApplication
@FreshDatabase
@TestPropertySource(properties = "shishi.imports.background-from=2")
class LongImportsTests {

    @LocalServerPort
    int port;

    @Autowired
    LedgerImports imports;

    @Autowired
    ImportWork work;

    @Autowired
    PresentRights rights;

    @Autowired
    @Qualifier("workNode")
    SmartLifecycle node;

    @Autowired
    JdbcClient jdbc;

    private Actor office = Actor.SYSTEM;

    @BeforeEach
    void office() {
        long id = jdbc.sql("select id from account where username = 'county'")
                .query(Long.class)
                .single();
        office = rights.of(id, null).orElseThrow();
    }

    @AfterEach
    void goOn() {
        jdbc.sql("update account set disabled = false where username = 'county'")
                .update();
        if (!node.isRunning()) {
            node.start();
        }
    }

    private static Upload sheet(String... codes) {
        return ledgerOf(java.util.Arrays.stream(codes).map(ImportFixtures::row).toList());
    }

    private ImportView reached(ImportView it, ImportState state) {
        long id = Objects.requireNonNull(it.id());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> imports.get(office, id).state() == state);
        return imports.get(office, id);
    }

    private long projects(String prefix) {
        return jdbc.sql("select count(*) from project where code like ?")
                .param(prefix + "%")
                .query(Long.class)
                .single();
    }

    private String failure(ImportView it) {
        return Objects.requireNonNull(
                        imports.get(office, Objects.requireNonNull(it.id())).failure())
                .code();
    }

    @Test
    void aLongImportIsTriedAndAppliedOnce() {
        var it = reached(imports.upload(office, sheet("LA-1", "LA-2", "LA-3")), ImportState.CHECKED);
        assertThat(it.counts()).isEqualTo(new RowCounts(3, 0, 0, 0));
        assertThat(it.progress()).isNull();
        imports.apply(office, Objects.requireNonNull(it.id()), "新增", false);
        var applied = reached(it, ImportState.APPLIED);
        assertThat(projects("LA-")).isEqualTo(3);

        var again = new WorkOrder(
                "import:" + it.id(), Map.of("import", "" + it.id()), new WorkOrder.Asker(null, null, office));
        work.carryOut(office, again, work.atOnce(Objects.requireNonNull(it.id())));
        assertThat(imports.get(office, Objects.requireNonNull(it.id()))).isEqualTo(applied);
    }

    @Test
    void whatWaitsSaysSoAndIsCancelledOnThePageWithoutTracesInTheLedger() {
        node.stop();
        var it = imports.upload(office, sheet("LB-1", "LB-2"));
        long id = Objects.requireNonNull(it.id());
        assertThat(it.progress()).isEqualTo(new WorkProgress(0, 2, false, 0, false));
        var second = imports.upload(office, sheet("LC-1", "LC-2"));
        assertThat(Objects.requireNonNull(second.progress()).before()).isEqualTo(1);
        var visitor = Visitor.signedIn(port, "county");
        assertThat(visitor.get("/imports/" + second.id()).body()).contains("排队中，前面还有 1 个", "/cancel\"");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> imports.setUp(office, id, ImportSetup.NONE))
                .satisfies(e -> assertThat(e.code()).isEqualTo("imports.state.working"));

        visitor.post("/imports/" + id + "/cancel", Map.of(), visitor.get("/imports/" + id));
        assertThat(imports.get(office, id).state()).isEqualTo(ImportState.FAILED);
        assertThat(visitor.get("/imports/" + id).body()).contains("已取消。");
        imports.setUp(office, id, ImportSetup.NONE);
        node.start();
        reached(it, ImportState.CHECKED);
        reached(second, ImportState.CHECKED);

        node.stop();
        imports.apply(office, id, "新增", false);
        imports.cancel(office, id);
        assertThat(imports.get(office, id).state()).isEqualTo(ImportState.CHECKED);
        assertThat(imports.get(office, id).counts()).isEqualTo(new RowCounts(2, 0, 0, 0));
        assertThat(failure(it)).isEqualTo("imports.cancelled");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> imports.cancel(office, id))
                .satisfies(e -> assertThat(e.code()).isEqualTo("imports.cancel.nothing"));
        assertThat(projects("LB-")).isZero();
        node.start();
        imports.apply(office, id, "新增", false);
        reached(it, ImportState.APPLIED);
        assertThat(projects("LB-")).isEqualTo(2);
    }

    @Test
    void whoMayNotAnyMoreIsRefusedInWords() {
        var it = reached(imports.upload(office, sheet("LD-1", "LD-2")), ImportState.CHECKED);
        node.stop();
        imports.apply(office, Objects.requireNonNull(it.id()), "新增", false);
        jdbc.sql("update account set disabled = true where username = 'county'").update();
        node.start();
        reached(it, ImportState.CHECKED);
        assertThat(failure(it)).isEqualTo("imports.refused");
        assertThat(projects("LD-")).isZero();
    }

    @Test
    void theApiTellsHowFarItIsAndCancels() {
        node.stop();
        var it = imports.upload(office, sheet("LE-1", "LE-2"));
        var visitor = Visitor.signedIn(port, "county");
        assertThat(visitor.get("/api/v1/imports/" + it.id()).body()).contains("\"before\":0", "\"state\":\"checking\"");
        var cancelled = visitor.call("POST", "/api/v1/imports/" + it.id() + "/cancellation", "{}");
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(cancelled.body()).contains("\"state\":\"failed\"", "已取消");
        assertThat(visitor.call("POST", "/api/v1/imports/" + it.id() + "/cancellation", "{}")
                        .statusCode())
                .isEqualTo(409);
    }
}
