package org.shishi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest(verifyAutomatically = false)
class DatabaseTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcConnectionDetails connection;

    @Test
    void theServerKeepsWhatItAcknowledges() {
        for (var name : new String[] {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"}) {
            assertThat(setting(name)).as(name).isEqualTo("on");
        }
    }

    @Test
    void theServerIsReachableFromThisMachineOnly() {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void theServerLetsNobodyInWithoutThePassword() {
        for (var password : new String[] {"", "wrong"}) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() ->
                            DriverManager.getConnection(connection.getJdbcUrl(), connection.getUsername(), password));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(connection.getJdbcUrl(), "postgres", password));
        }
    }

    @Test
    void theApplicationFillsTablesButOwnsNone() {
        assertThat(jdbc.sql("select count(*) from event_publication")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo(EmbeddedPostgres.APP);
        assertThatExceptionOfType(BadSqlGrammarException.class)
                .isThrownBy(() -> jdbc.sql("drop table event_publication").update())
                .havingRootCause()
                .withMessageContaining("must be owner");
        assertThatExceptionOfType(BadSqlGrammarException.class)
                .isThrownBy(() -> jdbc.sql("create table mine (id int)").update());
    }

    @Test
    void chineseTextIsSearchedByTrigramsAndSortedByPinyin() {
        assertThat(jdbc.sql("select '民生实事' collate \"zh-x-icu\" < '安居工程' collate \"zh-x-icu\"")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private String setting(String name) {
        return jdbc.sql("select setting from pg_settings where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}
