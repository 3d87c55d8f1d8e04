package org.shishi.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shishi.database.ServerAccess;
import org.shishi.shared.RuleViolation;

/**
 * A moment between two writes, marked in the log and held as a snapshot: what the tables say in the snapshot is what they must
 * say when the log is replayed to the mark. Writers wait for some milliseconds; whoever is writing already is waited for.
 */
final class QuietMoment implements AutoCloseable {

    private static final int TRIES = 300;

    /** No lock to be had, or a deadlock, or a table that has gone meanwhile. */
    private static final Set<String> AGAIN = Set.of("55P03", "40P01", "42P01");

    /** Gives way before those who wait for it would look for a deadlock, which is after a second. */
    private static final String IMPATIENT = "set local deadlock_timeout = '200ms'; set local lock_timeout = '600ms'";

    private final Connection snapshot;
    private final String log;

    /** @param log the piece of the log that has the mark */
    private QuietMoment(Connection snapshot, String log) {
        this.snapshot = snapshot;
        this.log = log;
    }

    static QuietMoment mark(ServerAccess server, String name) throws SQLException {
        for (int tried = 0; tried < TRIES; tried++) {
            var moment = tried(server, name);
            if (moment != null) {
                return moment;
            }
            pause();
        }
        throw new RuleViolation("backup.busy");
    }

    private static @Nullable QuietMoment tried(ServerAccess server, String name) throws SQLException {
        try (var lock = server.connect(null)) {
            var tables = TableHash.tables(lock);
            lock.setAutoCommit(false);
            lock.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = lock.createStatement()) {
                statement.execute(IMPATIENT);
                statement.execute("lock table " + String.join(", ", tables) + " in share mode");
                return markedBy(lock, server, name);
            } catch (SQLException e) {
                if (AGAIN.contains(e.getSQLState())) {
                    return null;
                }
                throw e;
            }
        }
    }

    private static QuietMoment markedBy(Connection lock, ServerAccess server, String name) throws SQLException {
        var id = value(lock, "select pg_export_snapshot()");
        var snapshot = server.connect(null);
        try {
            TableHash.writeAlike(snapshot);
            snapshot.setAutoCommit(false);
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = snapshot.createStatement()) {
                statement.execute("set transaction snapshot '" + id + "'");
            }
            var log = value(lock, "select pg_walfile_name(pg_create_restore_point('" + name + "') - 1)");
            lock.rollback();
            value(lock, "select pg_switch_wal()"); // so that the piece with the mark is handed on now
            return new QuietMoment(snapshot, log);
        } catch (SQLException e) {
            snapshot.close();
            throw e;
        }
    }

    List<TableHash> tables() throws SQLException {
        return TableHash.all(snapshot);
    }

    String log() {
        return log;
    }

    Connection snapshot() {
        return snapshot;
    }

    @Override
    public void close() throws SQLException {
        snapshot.close();
    }

    static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuleViolation("backup.busy");
        }
    }
}
