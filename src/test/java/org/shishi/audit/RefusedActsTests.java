package org.shishi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.shared.RealTime;
import org.shishi.shared.ShanghaiClock;
import org.shishi.testing.Holds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is refused again and again fills no disk, and is counted. */
@SpringBootTest
@FreshDatabase
class RefusedActsTests {

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Instant now = Instant.parse("2026-01-05T08:00:00Z");
    private RefusedActs acts;
    private long before;

    @BeforeEach
    void theEnd() {
        acts = new RefusedActs(trail, transaction, new RealTime(new MovedClock()));
        before = jdbc.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    private final class MovedClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ShanghaiClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    @Holds({"ASVS 16.3.2", "GB 8.1.4.3 a"})
    void theFirstIsWrittenAtOnceAndTheRestAsANumber() {
        for (int n = 0; n < 100; n++) {
            acts.note(act("li", "POST /a"), "10.0.0.7");
        }
        assertThat(rows()).containsExactly("li 10.0.0.7 {\"handler\":\"POST /a\",\"count\":1}");
        now = now.plus(Duration.ofSeconds(61));
        acts.note(act("li", "POST /a"), "10.0.0.8");
        assertThat(rows()).hasSize(2).last().isEqualTo("li 10.0.0.8 {\"handler\":\"POST /a\",\"count\":100}");
    }

    @Test
    void anotherPersonAndAnotherPlaceAreOthers() {
        acts.note(act("li", "POST /a"), "-");
        acts.note(act("wang", "POST /a"), "-");
        acts.note(act("li", "POST /b"), "-");
        assertThat(rows()).hasSize(3);
    }

    @Test
    void whatIsLeftIsWrittenInTheEnd() {
        acts.note(act("li", "POST /a"), "-");
        acts.note(act("li", "POST /a"), "-");
        acts.note(act("li", "POST /a"), "-");
        acts.writeTheRest();
        acts.writeTheRest();
        assertThat(rows()).hasSize(2).last().asString().contains("\"count\":2");
    }

    private static AuditRecord act(String actor, String handler) {
        return new AuditRecord(null, actor, "REFUSED", "account:" + actor, Map.of("handler", handler));
    }

    private List<String> rows() {
        return jdbc.sql(
                        "select actor || ' ' || address || ' ' || detail from audit_entry where id > ? and action = 'REFUSED' order by id")
                .param(before)
                .query(String.class)
                .list();
    }
}
