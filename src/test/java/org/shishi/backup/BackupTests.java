package org.shishi.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shishi.database.EmbeddedPostgres;
import org.shishi.database.MigratedServer;
import org.shishi.database.ServerAccess;
import org.shishi.database.ServerMode;
import org.shishi.policy.Action;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;
import org.shishi.testing.Holds;
import org.springframework.util.FileSystemUtils;

/** A county loses its data folder: what was acknowledged comes back, to the end or to a moment. */
class BackupTests {

    private static final RealTime TIME = new RealTime(Clock.system(ShanghaiClock.ZONE));
    private static final SystemTrail TRAIL = new SystemTrail(TIME, null);

    @TempDir
    static Path place;

    private static BackupFolder backups;
    private static Manifest backup;
    private static OffsetDateTime moment;
    private static List<Integer> acknowledgedInTime;
    private static int written;
    private static List<TableHash> asItWas;
    private static List<TableHash> changedByOneLetter;

    /** Backed up while rows are written; then a moment passes, more is written, and the data folder is lost. */
    @BeforeAll
    static void lose() throws Exception {
        var key = Files.writeString(place.resolve("key"), BackupKey.drawn());
        backups = new BackupFolder(place.resolve("backups"), BackupKey.in(key));
        var data = place.resolve("data");
        try (var server = MigratedServer.start(data, ServerMode.ARCHIVING);
                var archiver = new Archiver(server.access().outgoing(), backups.log());
                var database = server.access().connect(null)) {
            archiver.start();
            prepare(database);
            backup = backedUpWhileWriting(server.access());
            moment = TIME.now();
            acknowledgedInTime = rows(database);
            write(database, 1_000_000);
            write(database, 1_000_001);
            written = rows(database).size();
            asItWas = TableHash.all(database);
            rename(database, "民生实亊");
            changedByOneLetter = TableHash.all(database);
            rename(database, "民生实事");
        }
        new Archiver(data.resolve("outgoing"), backups.log()).look();
        FileSystemUtils.deleteRecursively(data);
    }

    private static void prepare(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create table written (id int primary key, text text)");
        }
        TRAIL.record(database, Action.BACKUP_TAKE, "first", Map.of());
    }

    private static Manifest backedUpWhileWriting(ServerAccess server) throws Exception {
        var done = new AtomicBoolean();
        var writer = new Thread(() -> {
            try (var database = server.connect(null)) {
                for (int id = 0; !done.get(); id++) {
                    write(database, id);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        try {
            return new TakeBackup(server, backups, TIME, "test").take();
        } finally {
            done.set(true);
            writer.join();
        }
    }

    private static void write(Connection database, int id) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("insert into written values (%d, '民生实事')".formatted(id));
        }
    }

    private static void rename(Connection database, String text) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("update written set text = '%s' where id = 1000001".formatted(text));
        }
    }

    private static List<Integer> rows(Connection database) throws SQLException {
        var ids = new ArrayList<Integer>();
        try (var statement = database.createStatement();
                var found = statement.executeQuery("select id from written order by id")) {
            while (found.next()) {
                ids.add(found.getInt(1));
            }
        }
        return ids;
    }

    @Test
    @Holds("GB 8.1.4.9 a")
    void whatWasAcknowledgedByAMomentIsThereAndNothingLater() throws Exception {
        assertThat(restored("moment", moment)).isEqualTo(acknowledgedInTime).hasSizeGreaterThan(10);
    }

    @Test
    void withoutAMomentEverythingIsThereAndTheTrailSaysThatItWasRestored() throws Exception {
        var data = place.resolve("whole");
        var restored = new RestoreBackup(backups, TIME, TRAIL).restore(data, null, "operator");

        assertThat(restored.last()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        try (var server = EmbeddedPostgres.start(data, ServerMode.ARCHIVING, MigratedServer.programs());
                var database = server.access().connect(null)) {
            assertThat(rows(database)).hasSize(written);
            assertThat(VerifyBackup.trail(database, TIME))
                    .satisfies(trail -> assertThat(trail.intact()).isTrue())
                    .satisfies(trail -> assertThat(trail.rows()).isEqualTo(2));
        }
        try (var entries = Files.list(data)) {
            assertThat(entries.map(entry -> entry.getFileName().toString())).doesNotContain("restoring", "incoming");
        }
    }

    @Test
    @Holds({"GB 8.1.4.9 a", "GB 8.1.4.3 c"})
    void aBackupIsProvenByItsRestoredTablesAndTrail() throws IOException {
        var proof = new VerifyBackup(backups, TIME)
                .verify(backup.id(), place.resolve("scratch"), MigratedServer.programs());

        assertThat(proof.fault()).isNull();
        assertThat(proof.rows()).isEqualTo(backup.rows()).isGreaterThan(10);
        assertThat(proof.trailRows()).isOne();
        assertThat(backups.proof(backup.id()))
                .hasValueSatisfying(kept -> assertThat(kept.good()).isTrue());
        assertThat(place.resolve("scratch")).doesNotExist();
    }

    @Test
    void aChangedRowIsNamedByItsTable() throws Exception {
        var now = new ArrayList<>(backup.tables());
        var one = now.get(0);
        now.set(0, new TableHash(one.table(), one.rows(), one.hash() + "1"));

        assertThat(VerifyBackup.difference(backup.tables(), now)).contains(one.table());
        assertThat(changedByOneLetter).isNotEqualTo(asItWas).hasSameSizeAs(asItWas);
        assertThat(VerifyBackup.difference(asItWas, changedByOneLetter)).startsWith("public.written: ");
    }

    /** Each is said before anything is written, and leaves nothing. */
    @Test
    void whatCannotBeRestoredIsRefusedAndLeavesNothing() throws Exception {
        refused("backup.damaged", copy("tampered", folder -> change(base(folder))), null);
        refused("backup.damaged", copy("cut", folder -> cut(base(folder))), null);
        refused(
                "backup.format.other",
                copy("old", folder -> replace(folder, "\"format\" : 1", "\"format\" : 0")),
                null);
        refused(
                "backup.postgres.other",
                copy("major", folder -> replace(folder, "\"postgres\" : 18", "\"postgres\" : 17")),
                null);
        refused(
                "backup.schema.newer",
                copy("newer", folder -> replace(folder, "\"schema\" : \"", "\"schema\" : \"9")),
                null);
        refused("backup.key.wrong", new BackupFolder(backups.root(), otherKey()), null);
        refused("backup.key.secret-missing", new BackupFolder(backups.root(), withoutSecret()), null);
        refused("backup.to.before-all", backups, backup.begunAt().minusDays(1));
        refused("backup.to.future", backups, TIME.now().plusHours(1));
        refused("backup.none-there", new BackupFolder(place.resolve("nowhere"), backups.key()), null);
    }

    /** As a verification or a restore leaves it that was killed half-way. */
    @Test
    void aServerThatWasLeftOnScratchIsEndedWithItsData() throws Exception {
        var scratch = place.resolve("left");
        try (var left = MigratedServer.start(scratch, ServerMode.ARCHIVING)) {
            assertThat(ServerAccess.running(scratch)).isPresent();
            var server = ProcessHandle.of(Long.parseLong(
                            Files.readAllLines(left.access().files().resolve("postmaster.pid"))
                                    .get(0)))
                    .orElseThrow();

            ServerAccess.kill(scratch);
            assertThat(server.isAlive()).isFalse();
        }
        VerifyBackup.clear(scratch);
        assertThat(scratch).doesNotExist();
    }

    @Test
    void aFolderWithDataIsNotRestoredInto() throws Exception {
        var data = Files.createDirectories(place.resolve("full"));
        var letter = Files.writeString(data.resolve("letter.txt"), "do not lose");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new RestoreBackup(backups, TIME, TRAIL).restore(data, null, "operator"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("backup.data.not-empty"));
        assertThat(letter).hasContent("do not lose");
    }

    @Test
    @Holds({"ASVS 11.3.3", "GB 8.1.4.7 b"})
    void aTamperedBackupIsNotProvenAndItsFaultIsKept() throws Exception {
        var folder = copy("unproven", copied -> change(base(copied)));

        var proof = new VerifyBackup(folder, TIME).verify(backup.id(), place.resolve("no"), MigratedServer.programs());

        assertThat(proof.good()).isFalse();
        assertThat(folder.proof(backup.id()))
                .hasValueSatisfying(kept -> assertThat(kept.fault()).contains("base.tar"));
    }

    @Test
    void anotherDatabaseDoesNotGetThisFolder() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> backups.claim("another"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("backup.folder.other"));
    }

    private static void refused(String code, BackupFolder from, OffsetDateTime to) throws IOException {
        var data = place.resolve("refused");
        assertThatExceptionOfType(RuleViolation.class)
                .as(code)
                .isThrownBy(() -> new RestoreBackup(from, TIME, TRAIL).restore(data, to, "operator"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
        if (Files.exists(data)) {
            assertThat(data).isEmptyDirectory();
        }
    }

    /** Changes the copy of a backup folder. */
    private interface Change {

        void on(Path backup) throws IOException;
    }

    private static BackupFolder copy(String name, Change change) throws IOException {
        var copy = place.resolve(name);
        FileSystemUtils.copyRecursively(backups.root(), copy);
        change.on(copy.resolve(backup.id()));
        return new BackupFolder(copy, backups.key());
    }

    private static Path base(Path folder) {
        return folder.resolve("base.tar.gz.age");
    }

    private static void change(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int old = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(old ^ 1);
        }
    }

    private static void cut(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() - 1);
        }
    }

    private static void replace(Path folder, String old, String other) throws IOException {
        var manifest = folder.resolve(BackupFolder.MANIFEST);
        var text = Files.readString(manifest);
        assertThat(text).contains(old);
        Files.writeString(manifest, text.replace(old, other));
    }

    private static BackupKey otherKey() throws IOException {
        return BackupKey.in(Files.writeString(place.resolve("other-key"), BackupKey.drawn()));
    }

    private static BackupKey withoutSecret() {
        return new BackupKey(backups.key().recipient(), null, "public.key");
    }

    private static List<Integer> restored(String name, OffsetDateTime to) throws Exception {
        var data = place.resolve(name);
        new RestoreBackup(backups, TIME, TRAIL).restore(data, to, "operator");
        try (var server = EmbeddedPostgres.start(data, ServerMode.ARCHIVING, MigratedServer.programs());
                var database = server.access().connect(null)) {
            return rows(database);
        }
    }
}
