package org.shishi.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.Trail;
import org.shishi.audit.Verification;
import org.shishi.database.EmbeddedPostgres;
import org.shishi.database.ServerAccess;
import org.shishi.database.ServerMode;
import org.shishi.database.StartRefused;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Proves a backup by restoring it into a scratch server that nobody uses: to the moment at which the tables were hashed, so that
 * every row must be there and none besides, and the trail must be whole.
 */
final class VerifyBackup {

    private final BackupFolder folder;
    private final RealTime time;

    VerifyBackup(BackupFolder folder, RealTime time) {
        this.folder = folder;
        this.time = time;
    }

    /** @param programs the data folder whose PostgreSQL serves here too */
    Proof verify(String id, Path scratch, Path programs) {
        var manifest = folder.get(id);
        long begun = System.nanoTime();
        Proof proof;
        try {
            clear(scratch);
            var contents = new BackupContents(folder.of(id), manifest, folder.key());
            contents.requireUsable();
            contents.unpackInto(scratch);
            proof = compared(manifest, scratch, programs, begun);
        } catch (RuleViolation e) {
            if (!e.code().equals("backup.damaged")) {
                throw e;
            }
            proof = failed(String.valueOf(e.args()[0]), begun);
        } catch (StartRefused e) {
            proof = failed(e.getMessage(), begun);
        } catch (IOException | SQLException e) {
            throw new BackupFailed(e);
        } finally {
            remove(scratch);
        }
        keep(id, proof);
        return proof;
    }

    private Proof failed(@Nullable String fault, long begun) {
        return new Proof(time.now(), fault == null ? "?" : fault, 0, 0, 0, seconds(begun));
    }

    private Proof compared(Manifest manifest, Path scratch, Path programs, long begun) throws SQLException {
        var mode = ServerMode.recovering("recovery_target_name = '" + manifest.restorePoint() + "'", false);
        try (var server = EmbeddedPostgres.start(scratch, mode, programs);
                var database = server.access().connect(null)) {
            long seconds = seconds(begun);
            var tables = TableHash.all(database);
            var trail = trail(database, time);
            return new Proof(
                    time.now(),
                    fault(manifest, tables, trail),
                    tables.size(),
                    tables.stream().mapToLong(TableHash::rows).sum(),
                    trail.rows(),
                    seconds);
        }
    }

    static Verification trail(Connection database, RealTime time) throws SQLException {
        database.setAutoCommit(false); // so that a long one comes in pieces
        return Trail.of(new SingleConnectionDataSource(database, true), time, null)
                .verify();
    }

    private static @Nullable String fault(Manifest manifest, List<TableHash> tables, Verification trail) {
        var different = difference(manifest.tables(), tables);
        if (different != null) {
            return different;
        }
        return !trail.intact()
                ? "audit_entry " + trail.brokenId() + ": " + trail.fault()
                : trail.lastId() == manifest.trailId() && trail.lastHash().equals(manifest.trailHash())
                                || manifest.trailHash().isEmpty()
                        ? null
                        : "audit_entry " + trail.lastId() + " <> " + manifest.trailId();
    }

    /** The first tables that are not as they were. */
    static @Nullable String difference(List<TableHash> then, List<TableHash> now) {
        var found = now.stream().collect(Collectors.toMap(TableHash::table, Function.identity()));
        var different = then.stream()
                .filter(table -> !table.equals(found.get(table.table())))
                .map(table -> {
                    var other = found.get(table.table());
                    return table.table() + ": " + table.rows() + " <> " + (other == null ? "-" : other.rows());
                })
                .limit(5)
                .collect(Collectors.joining("; "));
        return different.isEmpty() ? null : different;
    }

    private static long seconds(long begun) {
        return (System.nanoTime() - begun) / 1_000_000_000L;
    }

    private void keep(String id, Proof proof) {
        try {
            folder.keep(id, proof);
        } catch (IOException e) {
            throw new BackupFailed(e);
        }
    }

    /** With the server that a killed verification left running there. */
    static void clear(Path scratch) throws IOException {
        ServerAccess.kill(scratch);
        FileSystemUtils.deleteRecursively(scratch);
    }

    private static void remove(Path scratch) {
        try {
            FileSystemUtils.deleteRecursively(scratch);
        } catch (IOException e) {
            throw new BackupFailed(e);
        }
    }
}
