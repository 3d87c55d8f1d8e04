package org.shishi.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.shishi.database.ServerAccess;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Sha256;
import org.springframework.util.FileSystemUtils;

/**
 * Backs up a running server by PostgreSQL's own way for programs that copy files: begin, copy, end, and keep the log of the time
 * between (Continuous Archiving, "Making a Base Backup Using the Low Level API").
 */
final class TakeBackup {

    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Pattern START = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");
    private static final int LOG_PATIENCE_SECONDS = 300;

    private final ServerAccess server;
    private final BackupFolder folder;
    private final RealTime time;
    private final String product;

    TakeBackup(ServerAccess server, BackupFolder folder, RealTime time, String product) {
        this.server = server;
        this.folder = folder;
        this.time = time;
        this.product = product;
    }

    /** What the server says of itself while it is copied. */
    private record Copied(String label, long bytes) {

        String startLog() {
            var matcher = START.matcher(label);
            if (!matcher.find()) {
                throw new IllegalStateException("PostgreSQL names no beginning of the log: " + label);
            }
            return matcher.group(1);
        }
    }

    Manifest take() {
        var begun = time.now();
        try (var alone = folder.lock();
                var session = server.connect(null)) {
            if (!QuietMoment.value(session, "show archive_mode").equals("on")) {
                throw new RuleViolation("backup.not-archiving");
            }
            folder.claim(QuietMoment.value(session, "select system_identifier from pg_control_system()"));
            var draft = folder.draft();
            try {
                return take(session, draft, begun);
            } finally {
                FileSystemUtils.deleteRecursively(draft);
            }
        } catch (IOException | SQLException e) {
            throw new BackupFailed(e);
        }
    }

    private Manifest take(Connection session, Path draft, OffsetDateTime begun) throws IOException, SQLException {
        var id = begun.format(ID);
        var base = draft.resolve("base.tar.gz" + folder.key().ending());
        var digest = Sha256.digest();
        var copied = copy(session, base, digest, id);
        try (var moment = QuietMoment.mark(server, name(id))) {
            var tables = moment.tables();
            var parts = new ArrayList<Manifest.Part>();
            parts.add(new Manifest.Part(
                    base.getFileName().toString(),
                    Files.size(base),
                    HexFormat.of().formatHex(digest.digest())));
            parts.addAll(addLog(draft, copied.startLog(), moment.log()));
            var manifest = manifest(id, begun, copied, moment, parts, tables);
            folder.keep(draft, manifest);
            return manifest;
        }
    }

    private Copied copy(Connection session, Path base, java.security.MessageDigest digest, String id)
            throws IOException, SQLException {
        QuietMoment.value(session, "select pg_backup_start('shishi " + id + "', true)");
        var file = Files.newOutputStream(base);
        try (var copy = new ClusterCopy(FastGzip.to(
                folder.key().seal(new DigestOutputStream(new java.io.BufferedOutputStream(file, 1 << 16), digest))))) {
            copy.add(server.files());
            copy.file(server.secrets(), ClusterCopy.SECRETS);
            var label = end(session);
            copy.text(ClusterCopy.CLUSTER + "backup_label", label);
            copy.close();
            BackupFolder.force(base);
            return new Copied(label, copy.bytes());
        }
    }

    static String name(String id) {
        return "shishi-" + id;
    }

    /** Returns when all of the log up to here is out of the server, with what PostgreSQL wants to find beside the files. */
    private static String end(Connection session) throws SQLException {
        try (var statement = session.createStatement();
                var rows = statement.executeQuery("select labelfile, spcmapfile from pg_backup_stop(true)")) {
            rows.next();
            if (!rows.getString(2).isBlank()) {
                throw new RuleViolation("backup.tablespaces");
            }
            return rows.getString(1);
        }
    }

    /** The log that this backup cannot do without lies beside it, so that it can be carried away alone. */
    private List<Manifest.Part> addLog(Path draft, String start, String stop) throws IOException {
        await(stop);
        var own = Files.createDirectories(draft.resolve("log"));
        var parts = new ArrayList<Manifest.Part>();
        for (var piece : folder.log().between(start, stop)) {
            var target = own.resolve(piece.file().getFileName());
            Files.copy(piece.file(), target);
            BackupFolder.force(target);
            parts.add(new Manifest.Part(
                    "log/" + target.getFileName(), Files.size(target), Sha256.hex(Files.readAllBytes(target))));
        }
        BackupFolder.force(own);
        return parts;
    }

    /** Whoever runs the server packs what it hands on. */
    private void await(String piece) throws IOException {
        for (int waited = 0; !folder.log().has(piece); waited++) {
            if (waited > LOG_PATIENCE_SECONDS * 4) {
                throw new RuleViolation("backup.log.late", piece, folder.root().toString());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    private Manifest manifest(
            String id,
            OffsetDateTime begun,
            Copied copied,
            QuietMoment moment,
            List<Manifest.Part> parts,
            List<TableHash> tables)
            throws SQLException {
        var snapshot = moment.snapshot();
        var newest = " from audit_entry order by id desc limit 1";
        var trailId = QuietMoment.value(snapshot, "select id" + newest);
        return new Manifest(
                Manifest.FORMAT,
                id,
                product,
                QuietMoment.value(
                        snapshot,
                        "select version from flyway_schema_history where success and version is not null"
                                + " order by installed_rank desc limit 1"),
                Integer.parseInt(QuietMoment.value(snapshot, "select current_setting('server_version_num')")),
                QuietMoment.value(snapshot, "select system_identifier from pg_control_system()"),
                begun,
                time.now(),
                copied.startLog(),
                moment.log(),
                name(id),
                folder.key().encrypts(),
                copied.bytes(),
                parts,
                tables,
                trailId.isEmpty() ? 0 : Long.parseLong(trailId),
                QuietMoment.value(snapshot, "select hash" + newest));
    }
}
