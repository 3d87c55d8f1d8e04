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

    @Test
    void aChangeAnAdditionAndARemovalShowInTheNextRequest() {
        request("GET");
        var before = read();
        jdbc.sql("update unit set name = '改了名的单位' where code = (select min(code) from unit)")
                .update();
        request("GET");
        assertThat(read()).contains("改了名的单位").hasSameSizeAs(before);
        jdbc.sql(
                        "insert into unit (code, name, kind, active, version) select 'stamp-1', '新单位', kind, true, 0 from unit limit 1")
                .update();
        request("GET");
        assertThat(read()).contains("新单位").hasSize(before.size() + 1);
        jdbc.sql("delete from unit where code = 'stamp-1'").update();
        request("GET");
        assertThat(read()).doesNotContain("新单位").hasSameSizeAs(before);
    }

    @Test
    void whoWritesAndEveryJobReadTheTable() {
        request("GET");
        read();
        request("POST");
        assertThat(Statements.count(this::read)).isEqualTo(1);
        RequestContextHolder.resetRequestAttributes();
        assertThat(Statements.count(this::read)).isEqualTo(1);
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
