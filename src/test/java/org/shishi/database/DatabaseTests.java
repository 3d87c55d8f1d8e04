package org.shishi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@FreshDatabase
@ApplicationModuleTest(verifyAutomatically = false)
class DatabaseTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcConnectionDetails connection;

    @Autowired
    FlywayConnectionDetails migration;

    @Test
    void theServerKeepsWhatItAcknowledges() {
        for (var name : new String[] {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"}) {
            assertThat(setting(name)).as(name).isEqualTo("on");
        }
    }

    @Test
    @Holds("GB 8.1.4.4 b")
    void theServerIsReachableFromThisMachineOnly() {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    @Holds({"ASVS 13.2.1", "ASVS 13.2.3"})
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
    @Holds({"ASVS 13.2.2", "GB 8.1.4.2 f"})
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
    void chineseIsSortedByPinyin() {
        assertThat(jdbc.sql("""
                                select word from (values ('民生'), ('安居'), ('瓯南')) words (word)
                                order by word collate "zh-x-icu"
                                """).query(String.class).list()).containsExactly("安居", "民生", "瓯南");
    }

    @Test
    void theOwnerMaySearchChineseByTrigrams() throws SQLException {
        try (var owner = DriverManager.getConnection(
                        migration.getJdbcUrl(), migration.getUsername(), migration.getPassword());
                var statement = owner.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            // none at all where the locale takes Chinese characters for punctuation
            try (var rows = statement.executeQuery("select cardinality(show_trgm('民生实事'))")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(5);
            }
        }
    }

    @Test
    void theApplicationCannotChangeWhatAMigrationKeepsFromIt() throws SQLException {
        try (var owner = DriverManager.getConnection(
                        migration.getJdbcUrl(), migration.getUsername(), migration.getPassword());
                var statement = owner.createStatement()) {
            statement.execute("create table insert_only (id int)");
            statement.execute("revoke update, delete, truncate on insert_only from " + connection.getUsername());
        }
        assertThat(jdbc.sql("insert into insert_only values (1)").update()).isOne();
        for (var change : new String[] {"update insert_only set id = 2", "delete from insert_only"}) {
            assertThatExceptionOfType(BadSqlGrammarException.class)
                    .isThrownBy(() -> jdbc.sql(change).update())
                    .havingRootCause()
                    .withMessageContaining("permission denied");
        }
    }

    private String setting(String name) {
        return jdbc.sql("select setting from pg_settings where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}
