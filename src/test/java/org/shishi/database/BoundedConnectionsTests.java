package org.shishi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.shared.Work;
import org.shishi.testing.Holds;

class BoundedConnectionsTests {

    private static final int CONNECTIONS = 2;

    private final HikariDataSource pool = new HikariDataSource();
    private BoundedConnections connections;

    @BeforeEach
    void open() {
        var details = ServerConnection.ofTheApplication(
                TestServer.get().postgres(), TestServer.get().freshDatabase());
        pool.setJdbcUrl(details.getJdbcUrl());
        pool.setUsername(details.getUsername());
        pool.setPassword(details.getPassword());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(5_000);
        var brief = Duration.ofMillis(200);
        var patient = Duration.ofMinutes(1);
        connections = new BoundedConnections(
                pool, new StatementLimits(brief, brief, patient, patient, patient, Duration.ofHours(1)));
    }

    @AfterEach
    void close() {
        connections.close();
        pool.close();
    }

    @Test
    @Holds("ASVS 15.2.2")
    void aStatementThatTakesTooLongForAPageIsGivenUpByTheServer() throws SQLException {
        try (var page = Work.PAGE.begin();
                var connection = connections.getConnection()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> connection.createStatement().execute("select pg_sleep(30)"))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("57014"));
            assertThat(limit(connection)).as("the connection serves on").isEqualTo("200ms");
        }
    }

    @Test
    void noLimitIsLeftToTheNextUser() throws SQLException {
        for (int i = 0; i < 2 * CONNECTIONS; i++) {
            try (var export = Work.HEAVY.begin()) {
                assertThat(limit()).isEqualTo("1min");
            }
            try (var page = Work.PAGE.begin();
                    var connection = connections.getConnection()) {
                connection.setAutoCommit(false);
                assertThat(limit(connection)).isEqualTo("200ms");
                connection.rollback();
            }
            try (var upgrade = Work.MIGRATION.begin()) {
                assertThat(limit()).isEqualTo("1h");
            }
            assertThat(limit()).as("work behind the page").isEqualTo("1min");
        }
    }

    @Test
    void asManyAsThereAreConnectionsMayEachNeedASecondOne() throws Exception {
        var allHoldOne = new CyclicBarrier(CONNECTIONS);
        Callable<Integer> nested = () -> {
            try (var outer = connections.getConnection()) {
                allHoldOne.await(10, TimeUnit.SECONDS);
                try (var inner = connections.getConnection()) {
                    return one(outer) + one(inner);
                }
            }
        };
        var people = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            for (var answer : people.invokeAll(
                    IntStream.range(0, CONNECTIONS).mapToObj(i -> nested).toList())) {
                assertThat(answer.get()).isEqualTo(2);
            }
        } finally {
            people.shutdownNow();
        }
    }

    private String limit() throws SQLException {
        try (var connection = connections.getConnection()) {
            return limit(connection);
        }
    }

    private static String limit(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("show statement_timeout")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int one(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select 1")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
