package org.shishi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Statements;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What is remembered is what the table says, whoever has written it and where. */
@WholeApplication
@Transactional
class TableStampsTests {

    @Autowired
    TableStamps stamps;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    private Remembered<Integer, List<String>> names;

    @BeforeEach
    void keepNames() {
        names = stamps.remembered("unit");
    }

    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void theSecondRequestAsksForTheStampAlone() {
        request("GET");
        read();
        request("GET");
        assertThat(Statements.count(this::read)).isEqualTo(1);
        assertThat(Statements.count(this::read)).isZero();
    }

    /** Each in a transaction of its own, as requests write. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void anAdditionAChangeAndARemovalShowInTheNextRequest() {
        request("GET");
        var before = read();
        jdbc.sql(
                        "insert into unit (code, name, kind, active, version) select 'stamp-1', '新单位', kind, true, 0 from unit limit 1")
                .update();
        request("GET");
        assertThat(read()).contains("新单位").hasSize(before.size() + 1);
        jdbc.sql("update unit set name = '改了名的单位' where code = 'stamp-1'").update();
        request("GET");
        assertThat(read()).contains("改了名的单位").doesNotContain("新单位");
        jdbc.sql("delete from unit where code = 'stamp-1'").update();
        request("GET");
        assertThat(read()).isEqualTo(before);
    }

    @Test
    void whatIsWrittenOfAnotherKindChangesNothing() {
        request("GET");
        read();
        jdbc.sql("update project set title = title where code = (select min(code) from project)")
                .update();
        request("GET");
        assertThat(Statements.count(this::read)).isEqualTo(1);
    }

    @Test
    void whoChangesSomethingAndEveryJobReadTheTable() {
        request("GET");
        read();
        request("POST");
        assertThat(Statements.count(this::read)).as("the stamp").isEqualTo(1);
        assertThat(Statements.count(this::read)).isZero();
        TableStamps.changing();
        assertThat(Statements.count(this::read)).isEqualTo(1);
        assertThat(Statements.count(this::read)).isEqualTo(1);
        RequestContextHolder.resetRequestAttributes();
        assertThat(Statements.count(this::read)).isEqualTo(1);
    }

    /** It may be what the transaction itself has written, and is going to take back. */
    @Test
    void whatIsReadWhereSomethingMayBeWrittenIsKeptForNobody() {
        request("POST");
        jdbc.sql("update unit set name = '没有的单位' where code = (select min(code) from unit)")
                .update();
        assertThat(read()).contains("没有的单位");
        assertThat(Statements.count(this::read)).isEqualTo(1);
    }

    @Test
    void everyTableTellsThatItWasWritten() {
        assertThat(jdbc.sql("""
                        select c.relname from pg_class c
                        where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and not exists (
                            select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'write_is_stamped')""").query(String.class).list())
                .allMatch(
                        table -> table.matches(
                                "flyway_.*|spring_session.*|.*_due|write_stamp|audit_entry|audit_seal|audit_archive|request_answer|event_publication|shedlock|background_progress|scheduled_tasks"));
    }

    /** As many transactions write at once as like: each row is gone when the next one has come by. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void stampsDoNotPileUp() {
        for (int i = 0; i < 5; i++) {
            jdbc.sql("update unit set name = name where code = 'nobody'").update();
        }
        assertThat(jdbc.sql("select count(*) from write_stamp where kind = 'unit'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void unitsAreTheSameRememberedOrNot() {
        var read = units.all();
        request("GET");
        assertThat(units.all()).isEqualTo(read);
        assertThat(units.all()).isEqualTo(read);
        assertThat(units.byId(read.get(3).id())).contains(read.get(3));
    }

    private List<String> read() {
        return names.get(
                0, any -> jdbc.sql("select name from unit").query(String.class).list());
    }

    private static void request(String method) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, "/")));
    }
}
