package org.shishi.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.util.unit.DataSize;

/** The one PostgreSQL of a test run, with a migrated template from which every context gets a fresh copy. */
final class TestServer {

    static final ServerMemory MEMORY = ServerMemory.of(DataSize.ofGigabytes(1));

    private static final String TEMPLATE = "template_shishi";
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final EmbeddedPostgres postgres;

    private TestServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static TestServer get() {
        return Holder.SERVER;
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    /** Copies the migrated template; faster by far than migrating again. */
    synchronized String freshDatabase() {
        var name = "test_" + COPIES.incrementAndGet();
        create(name, TEMPLATE);
        return name;
    }

    /** A database without any table, for tests of the migrations themselves. */
    synchronized String emptyDatabase() {
        var name = "empty_" + COPIES.incrementAndGet();
        create(name, "template1");
        return name;
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                postgres.url(database), "postgres", postgres.secrets().superuserPassword());
    }

    /** Migrates as the owner, as the application does. */
    FluentConfiguration migrations(String database) {
        return Flyway.configure()
                .dataSource(
                        postgres.url(database),
                        EmbeddedPostgres.OWNER,
                        postgres.secrets().ownerPassword())
                .placeholders(Map.of("runtime", DatabaseConfig.runtimeRole(EmbeddedPostgres.APP)));
    }

    private void create(String name, String template) {
        try (var connection = postgres.superuser();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            EmbeddedPostgres.createDatabase(statement, name, template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestServer start() {
        var folder = Path.of("target", "test-database", System.getProperty("shishi.test.fork", "fork-1"));
        var postgres = EmbeddedPostgres.start(folder, TestServer.MEMORY);
        // a hook of our own would race the contexts, which still write while they close
        SpringApplication.getShutdownHandlers().add(postgres::close);
        var server = new TestServer(postgres);
        server.create(TEMPLATE, "template1");
        server.migrations(TEMPLATE).load().migrate();
        return server;
    }

    private static final class Holder {
        private static final TestServer SERVER = start();
    }
}
