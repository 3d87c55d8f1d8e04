package org.shishi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * The PostgreSQL that comes with the application and keeps its data in a folder: durable, reachable from this machine
 * only, never without a password, and started again after whatever ended it.
 */
public final class EmbeddedPostgres implements AutoCloseable, ServerRestart.Server {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    /** Of the PostgreSQL that comes with this program. */
    public static final int MAJOR = 18;

    static final String DATABASE = "shishi";
    private static final DataSize BESIDE = DataSize.ofMegabytes(1024);
    private static final String NOT_YET = "57P03";

    /** Two pieces of its log, of 16 MB each. */
    private static final long ROOM = 32L << 20;

    static final String OWNER = "shishi_owner";
    static final String APP = "shishi_app";

    private final DataFolder folder;
    private final Cluster cluster;
    private final ServerSecrets secrets;

    private EmbeddedPostgres(DataFolder folder, Cluster cluster, ServerSecrets secrets) {
        this.folder = folder;
        this.cluster = cluster;
        this.secrets = secrets;
    }

    static EmbeddedPostgres start(Path data, ServerMemory memory) {
        return start(data, memory, ServerMode.PLAIN, data);
    }

    /** On a folder of its own, beside the application's: with little memory, and with the programs of another folder. */
    public static EmbeddedPostgres start(Path data, ServerMode mode, Path programs) {
        return start(data, ServerMemory.of(BESIDE), mode, programs);
    }

    static EmbeddedPostgres start(Path data, ServerMemory memory, ServerMode mode, Path programs) {
        var folder = DataFolder.open(data);
        try {
            var binaries = ServerBinaries.in(programs.toAbsolutePath().normalize());
            var cluster = new Cluster(folder, binaries, ServerAccount.ofThisProcess(), memory, mode);
            cluster.stopLeftover();
            var secrets = ServerSecrets.in(folder);
            cluster.prepare(secrets.superuserPassword());
            cluster.start(secrets.port());
            var server = new EmbeddedPostgres(folder, cluster, secrets);
            server.awaitRecovered(mode);
            server.makeRolesAndDatabaseOrStop();
            log.info("PostgreSQL listens on 127.0.0.1:{}, its data are in {}", secrets.port(), folder.root());
            return server;
        } catch (IOException e) {
            folder.close();
            throw new StartRefused(
                    "The embedded PostgreSQL in " + folder.root() + " does not start: " + e,
                    "check the rights and the free space of the folder（内置数据库启动失败）",
                    e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** A server that takes its log from a backup is told to be up long before it lets anybody in. */
    private void awaitRecovered(ServerMode mode) throws IOException {
        long deadline = System.nanoTime() + mode.patience().toNanos();
        while (System.nanoTime() < deadline) {
            try (var connection = superuser()) {
                return;
            } catch (SQLException e) {
                if (!NOT_YET.equals(e.getSQLState()) && !isDead()) {
                    return; // is said where the roles are made
                }
            }
            if (isDead()) {
                throw cluster.died();
            }
            Cluster.pause();
        }
    }

    private void makeRolesAndDatabaseOrStop() {
        try {
            makeRolesAndDatabase();
        } catch (SQLException e) {
            cluster.stop();
            throw new StartRefused(
                    "The embedded PostgreSQL in " + folder.root() + " refuses its owner: " + e.getMessage(),
                    "restore connection.properties from the backup of the data folder（数据库口令文件不符）",
                    e);
        }
    }

    private void makeRolesAndDatabase() throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            role(statement, OWNER, secrets.ownerPassword());
            role(statement, APP, secrets.appPassword());
            if (missing(statement, "select 1 from pg_database where datname = '%s'".formatted(DATABASE))) {
                createDatabase(statement, DATABASE, "template1");
            }
        }
    }

    private static void role(Statement statement, String name, String password) throws SQLException {
        if (missing(statement, "select 1 from pg_roles where rolname = '%s'".formatted(name))) {
            statement.execute("create role %s login password '%s'".formatted(name, password));
        }
    }

    private static boolean missing(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    /** Makes a database that the owner's role may change and the application's role may only fill. */
    static void createDatabase(Statement statement, String name, String template) throws SQLException {
        statement.execute("create database %s owner %s template %s".formatted(name, OWNER, template));
        statement.execute("revoke connect, temporary on database %s from public".formatted(name));
        statement.execute("grant connect on database %s to %s".formatted(name, APP));
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(url("postgres"), "postgres", secrets.superuserPassword());
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(secrets.port(), database);
    }

    /** How to reach it with every right, for what is done to the whole server. */
    public ServerAccess access() {
        return new ServerAccess(folder.root(), secrets.port(), secrets.superuserPassword());
    }

    ServerSecrets secrets() {
        return secrets;
    }

    Path folder() {
        return folder.root();
    }

    Cluster cluster() {
        return cluster;
    }

    @Override
    public boolean isDead() throws IOException {
        return cluster.server().isEmpty();
    }

    /** On its old port, which the pool knows. */
    @Override
    public void startAgain() throws IOException {
        cluster.stopLeftover();
        cluster.start(secrets.port());
    }

    @Override
    public boolean hasRoom() throws IOException {
        return Files.getFileStore(folder.root()).getUsableSpace() >= ROOM;
    }

    @Override
    public void close() {
        try {
            cluster.stop();
        } finally {
            folder.close();
        }
    }
}
