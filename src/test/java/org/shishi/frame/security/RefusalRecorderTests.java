package org.shishi.frame.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was refused something is in the trail, once a minute. */
@WholeApplication
class RefusalRecorderTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Holds({"ASVS 16.3.2", "GB 8.1.4.3 a"})
    void whatThePolicyRefusesLeavesARow() {
        var visitor = Visitor.signedIn(port, "deputy2");
        for (int n = 0; n < 5; n++) {
            assertThat(visitor.get("/admin/trail/archives").statusCode()).isEqualTo(403);
        }
        assertThat(rows("deputy2", "GET /admin/trail/archives")).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select detail from audit_entry where actor = 'deputy2' and action = 'REFUSED' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("\"refusal\":\"policy\"", "\"act\":\"TRAIL_READ\"", "\"count\":1");
    }

    @Test
    void aProgramIsRefusedTheSameWay() {
        assertThat(Visitor.signedIn(port, "deputy2").get("/api/v1/trail/heads").statusCode())
                .isEqualTo(403);
        assertThat(rows("deputy2", "GET /api/v1/trail/heads")).isEqualTo(1);
    }

    @Test
    void whatIsReadLeavesNone() {
        assertThat(Visitor.signedIn(port, "auditor")
                        .get("/admin/trail/archives")
                        .statusCode())
                .isEqualTo(200);
        assertThat(rows("auditor", "GET /admin/trail/archives")).isZero();
    }

    private int rows(String actor, String handler) {
        return jdbc.sql(
                        "select count(*) from audit_entry where action = 'REFUSED' and actor = ? and strpos(detail, ?) > 0")
                .params(actor, '"' + handler + '"')
                .query(Integer.class)
                .single();
    }
}
