package org.shishi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.testing.Holds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@FreshDatabase
class TrailTests {

    private static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    @Holds({"ASVS 2.3.3", "ASVS 16.5.3", "GB 8.1.4.3 d"})
    void aCommandThatFailsLeavesNoTraceAndACommandWithoutATransactionIsRefused() {
        long before = count();
        transaction.executeWithoutResult(status -> {
            trail.record(command("rolled back"));
            status.setRollbackOnly();
        });
        assertThat(count()).isEqualTo(before);
        assertThatThrownBy(() -> trail.record(command("alone"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void rowsWrittenAtTheSameMomentStandInOneChainWithoutAGap() throws Exception {
        try (var closer = new Closer()) {
            for (int i = 0; i < 60; i++) {
                int n = i;
                closer.pool.submit(() -> transaction.executeWithoutResult(s -> trail.record(command("at once " + n))));
            }
        }
        var verification = trail.verify();
        assertThat(verification.intact()).isTrue();
        assertThat(verification.rows()).isEqualTo(verification.lastId()).isGreaterThanOrEqualTo(60);
    }

    @Test
    @Holds({"ASVS 16.4.2", "GB 8.1.4.3 c", "GB 8.1.4.3 d"})
    void theApplicationCanNeitherChangeNorRemoveARow() {
        transaction.executeWithoutResult(s -> trail.record(command("kept")));
        for (var statement :
                new String[] {"update audit_entry set detail = '{}'", "delete from audit_entry", "truncate audit_entry"
                }) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).as(statement).hasMessageContaining("audit_entry");
        }
    }

    @Test
    void theVerifierNamesTheFirstRowThatSomebodyChangedBehindTheApplicationsBack() {
        for (int i = 0; i < 5; i++) {
            int n = i;
            transaction.executeWithoutResult(s -> trail.record(command("row " + n)));
        }
        long changed = trail.verify().lastId() - 2;
        var asOwner = JdbcClient.create(owner());
        asOwner.sql("alter table audit_entry disable trigger audit_entry_insert_only")
                .update();
        var original = detail(asOwner, changed);
        asOwner.sql("update audit_entry set detail = '{\"to\":\"other\"}' where id = ?")
                .param(changed)
                .update();

        var verification = trail.verify();

        assertThat(verification.brokenId()).isEqualTo(changed);
        assertThat(verification.fault()).isEqualTo("content");
        asOwner.sql("update audit_entry set detail = ? where id = ?")
                .params(original, changed)
                .update();
        asOwner.sql("alter table audit_entry enable trigger audit_entry_insert_only")
                .update();
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void theTrailIsFoundByWhoAndWhat() {
        transaction.executeWithoutResult(
                s -> trail.record(new AuditRecord(1L, "li", "UNIT_EDIT", "unit:1", Map.of("name", "other"))));
        var filter = new AuditFilter("li", null, "UNIT_EDIT", "unit:1", "name", null, null);
        assertThat(trail.find(filter, Set.of(), PageRequest.of(0, 10)).getContent())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.actor()).isEqualTo("li"));
        for (var none : new AuditFilter[] {
            new AuditFilter("nobody", null, null, null, null, null, null),
            new AuditFilter("li", null, null, null, "title", null, null),
            new AuditFilter("li", 7L, null, null, null, null, null)
        }) {
            assertThat(trail.find(none, Set.of("wang"), PageRequest.of(0, 10)))
                    .as(none.toString())
                    .isEmpty();
        }
        assertThat(trail.find(
                        new AuditFilter(null, 7L, null, null, null, null, null), Set.of("li"), PageRequest.of(0, 10)))
                .isNotEmpty();
    }

    private long count() {
        return trail.find(ALL, Set.of(), PageRequest.of(0, 1)).getTotalElements();
    }

    private DataSource owner() {
        return new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }

    private static String detail(JdbcClient jdbc, long id) {
        return jdbc.sql("select detail from audit_entry where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static AuditRecord command(String what) {
        return new AuditRecord(null, "system", "TEST", "test:1", Map.of("what", what));
    }

    private static class Closer implements AutoCloseable {

        private final java.util.concurrent.ExecutorService pool = Executors.newFixedThreadPool(8);

        @Override
        public void close() throws InterruptedException {
            pool.shutdown();
            assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
