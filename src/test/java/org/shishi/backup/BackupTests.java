package org.shishi.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.shishi.shared.ShanghaiClock;
import org.springframework.util.FileSystemUtils;

/** A county loses its data folder: what was acknowledged comes back, to the end or to a moment. */
class BackupTests {

    private static final RealTime TIME = new RealTime(Clock.system(ShanghaiClock.ZONE));

    @TempDir
    static Path place;

    private static BackupFolder backups;
    private static Manifest backup;
    private static OffsetDateTime moment;
    private static List<Integer> acknowledgedInTime;
    private static int written;

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
        }
        new Archiver(data.resolve("outgoing"), backups.log()).look();
        FileSystemUtils.deleteRecursively(data);
    }

    private static void prepare(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create table written (id int primary key, text text)");
        }
        SystemTrail.record(database, TIME, Action.BACKUP_TAKE, "first", Map.of());
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
    void whatWasAcknowledgedByAMomentIsThereAndNothingLater() throws Exception {
        assertThat(restored("moment", moment)).isEqualTo(acknowledgedInTime).hasSizeGreaterThan(10);
    }

    @Test
    void withoutAMomentEverythingIsThereAndTheTrailSaysThatItWasRestored() throws Exception {
        var data = place.resolve("whole");
        new RestoreBackup(backups, TIME).restore(data, null, "operator");

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

    private static List<Integer> restored(String name, OffsetDateTime to) throws Exception {
        var data = place.resolve(name);
        new RestoreBackup(backups, TIME).restore(data, to, "operator");
        try (var server = EmbeddedPostgres.start(data, ServerMode.ARCHIVING, MigratedServer.programs());
                var database = server.access().connect(null)) {
            return rows(database);
        }
    }
}
