package org.shishi.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.database.EmbeddedPostgres;
import org.shishi.database.ServerAccess;
import org.shishi.database.ServerMode;
import org.shishi.database.StartRefused;
import org.shishi.policy.Action;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.util.FileSystemUtils;

/** Brings a database back to life in an empty data folder: as late as the log goes, or as it was at a moment. */
final class RestoreBackup {

    private static final String DRAFT = "restoring";
    private static final Pattern LAST = Pattern.compile("last completed transaction was at log time (\\S+ [0-9:]+)");
    /** What may lie in a data folder without being anybody's data. */
    private static final Pattern WORTHLESS =
            Pattern.compile("lock|restoring|verify.*|server-.*|outgoing|postgresql\\.log.*|lost\\+found");

    private final BackupFolder folder;
    private final RealTime time;
    private final SystemTrail trail;

    RestoreBackup(BackupFolder folder, RealTime time, SystemTrail trail) {
        this.folder = folder;
        this.time = time;
        this.trail = trail;
    }

    /**
     * What was restored.
     *
     * @param last when the newest change in it was made, as PostgreSQL says, or empty
     * @param reached whether the log goes beyond the wanted moment; otherwise there is nothing later in it
     */
    record Restored(Manifest from, String last, boolean reached, long trailId, long seconds) {}

    Restored restore(Path data, @Nullable OffsetDateTime to, String operator) {
        requireEmpty(data);
        takeWhatWaits(data);
        var backup = choose(to);
        var contents = new BackupContents(folder.of(backup.id()), backup, folder.key());
        contents.requireUsable();
        requireRoom(data, backup);
        var draft = data.resolve(DRAFT);
        long begun = System.nanoTime();
        try {
            VerifyBackup.clear(draft);
            contents.unpackInto(draft);
            unpackLog(backup, to, draft);
            var restored = recover(draft, data, backup, to, operator, begun);
            moveInto(data, draft);
            return restored;
        } catch (IOException | SQLException e) {
            throw new BackupFailed(e);
        } finally {
            remove(draft);
        }
    }

    private static void requireEmpty(Path data) {
        if (Files.notExists(data)) {
            return;
        }
        try (var entries = Files.list(data)) {
            if (!entries.allMatch(
                    entry -> WORTHLESS.matcher(entry.getFileName().toString()).matches())) {
                throw new RuleViolation("backup.data.not-empty", data.toString());
            }
        } catch (IOException e) {
            throw new BackupFailed(e);
        }
    }

    /** What the lost server had handed on, and the backup had not yet got. */
    private void takeWhatWaits(Path data) {
        new Archiver(data.resolve("outgoing"), folder.log()).look();
    }

    private static void requireRoom(Path data, Manifest backup) {
        try {
            Files.createDirectories(data);
            if (Files.getFileStore(data).getUsableSpace() < backup.bytes() / 10 * 11) {
                throw new RuleViolation("backup.no-room", data.toString(), backup.bytes() / (1 << 20));
            }
        } catch (IOException e) {
            throw new BackupFailed(e);
        }
    }

    /** The newest one that was whole by then, on the way that leads to today. */
    private Manifest choose(@Nullable OffsetDateTime to) {
        if (to != null && to.isAfter(time.now())) {
            throw new RuleViolation("backup.to.future", shown(to));
        }
        var all = folder.all();
        if (all.isEmpty()) {
            throw new RuleViolation("backup.none-there", folder.root().toString());
        }
        var way = LogTimeline.in(folder);
        return all.stream()
                .filter(backup -> way.includes(backup))
                .filter(backup -> to == null || !backup.endedAt().isAfter(to))
                .reduce((one, later) -> later)
                .orElseThrow(() -> new RuleViolation(
                        "backup.to.before-all",
                        to == null ? "" : shown(to),
                        shown(all.get(0).endedAt())));
    }

    /** Up to the end, or to that of the next backup, which is later than the wanted moment. */
    private void unpackLog(Manifest backup, @Nullable OffsetDateTime to, Path draft) throws IOException {
        var next = to == null
                ? null
                : folder.all().stream()
                        .filter(other -> other.begunAt().isAfter(to))
                        .map(Manifest::stopLog)
                        .findFirst()
                        .orElse(null);
        for (var piece : folder.log().between(backup.startLog(), next)) {
            LogStore.unpack(piece, folder.key(), ServerMode.incoming(draft));
        }
    }

    private Restored recover(
            Path draft, Path data, Manifest backup, @Nullable OffsetDateTime to, String operator, long begun)
            throws IOException, SQLException {
        var started = start(draft, data, to);
        try (var server = started.getKey()) {
            var last = last(draft);
            long trailId = tell(server.access(), backup, to, last, operator);
            return new Restored(
                    backup, last, started.getValue(), trailId, (System.nanoTime() - begun) / 1_000_000_000L);
        }
    }

    /** With whether the log goes as far as the wanted moment. */
    private static Map.Entry<EmbeddedPostgres, Boolean> start(Path draft, Path programs, @Nullable OffsetDateTime to) {
        try {
            return Map.entry(EmbeddedPostgres.start(draft, ServerMode.recovering(target(to), true), programs), true);
        } catch (StartRefused e) {
            if (to == null || !String.valueOf(e.getMessage()).contains("recovery ended before")) {
                throw e;
            }
            // nothing was written between the end of the log and that moment
            return Map.entry(EmbeddedPostgres.start(draft, ServerMode.recovering("", true), programs), false);
        }
    }

    private static String target(@Nullable OffsetDateTime to) {
        return to == null ? "" : "recovery_target_time = '" + to.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME) + "'";
    }

    private static String last(Path draft) throws IOException {
        var found = LAST.matcher(Files.readString(draft.resolve("postgresql.log")));
        var last = "";
        while (found.find()) {
            last = found.group(1);
        }
        return last;
    }

    /** The trail goes on with this; and sessions that have ended since do not come to life again. */
    private long tell(ServerAccess server, Manifest backup, @Nullable OffsetDateTime to, String last, String operator)
            throws SQLException {
        try (var connection = server.connect(null)) {
            record(
                    connection,
                    server.data(),
                    backup.id(),
                    Map.of("operator", operator, "to", to == null ? "" : shown(to), "last", last));
            try (var statement = connection.createStatement()) {
                statement.execute("delete from spring_session");
            }
            return Long.parseLong(QuietMoment.value(connection, "select max(id) from audit_entry"));
        }
    }

    private void record(Connection database, Path data, String backup, Map<String, String> detail) {
        try {
            trail.record(database, Action.BACKUP_RESTORE, backup, detail);
        } catch (BadSqlGrammarException e) { // of a release whose trail was written otherwise
            var note = new LinkedHashMap<>(detail);
            note.put("backup", backup);
            RestoreNote.leave(data, note);
        }
    }

    private static void moveInto(Path data, Path draft) throws IOException {
        FileSystemUtils.deleteRecursively(ServerMode.incoming(draft));
        FileSystemUtils.deleteRecursively(data.resolve("outgoing"));
        Files.deleteIfExists(draft.resolve("lock"));
        List<Path> entries;
        try (var listed = Files.list(draft)) {
            entries = listed.filter(entry -> !entry.equals(ServerAccess.files(draft)))
                    .toList();
        }
        for (var entry : entries) {
            Files.move(entry, data.resolve(entry.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(ServerAccess.files(draft), ServerAccess.files(data), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void remove(Path draft) {
        try {
            FileSystemUtils.deleteRecursively(draft);
        } catch (IOException e) {
            throw new BackupFailed(e);
        }
    }

    static String shown(OffsetDateTime at) {
        return at.atZoneSameInstant(ShanghaiClock.ZONE).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    }
}
