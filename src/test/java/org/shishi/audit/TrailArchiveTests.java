package org.shishi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shishi.audit.TrailSettings.Algorithm;
import org.shishi.database.FreshDatabase;
import org.shishi.shared.RealTime;
import org.shishi.shared.ShanghaiClock;
import org.shishi.testing.Holds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the trail leave for a signed file when they are old, and nothing else removes one. */
@SpringBootTest
@FreshDatabase
@Holds({"ASVS 16.4.2", "GB 8.1.4.3 c"})
class TrailArchiveTests {

    private static final int DAYS = 200;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    JdbcClient application;

    @TempDir
    Path folder;

    private final RealTime today = new RealTime(Clock.system(ShanghaiClock.ZONE));
    private DriverManagerDataSource database;
    private JdbcClient ruler;
    private TransactionTemplate transaction;
    private TrailSealer sealer;
    private Trail trail;

    /** An empty trail, then five rows of a year ago, two of them of one transaction, and three of today. */
    @BeforeEach
    void oldRowsAndYoungOnes() {
        database = new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        ruler = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        sealer = new TrailSealer(settings(DAYS));
        sealer.makeKey();
        empty();
        trail = trail(today);
        var then = trail(at(Duration.ofDays(365)));
        for (int n = 1; n <= 3; n++) {
            write(then, "old " + n);
        }
        transaction.executeWithoutResult(s -> {
            then.record(command("old 4"));
            then.record(command("old 5"));
        });
        for (int n = 1; n <= 3; n++) {
            write(trail, "young " + n);
        }
    }

    @AfterEach
    void empty() {
        for (var table : List.of("audit_seal", "audit_archive", "audit_entry")) {
            ruler.sql("alter table " + table + " disable trigger user").update();
            ruler.sql("delete from " + table).update();
            ruler.sql("alter table " + table + " enable trigger user").update();
        }
    }

    @Test
    void whatIsOldLeavesForASealedFileAndTheChainGoesOn() {
        heads(DAYS).note();
        assertThat(archives(DAYS).archiveDue()).isEqualTo(5);
        assertThat(archives(DAYS).archiveDue()).as("at once again").isZero();
        assertThat(ids()).as("and the act itself").containsExactly(6L, 7L, 8L, 9L);
        assertThat(archives(DAYS).all()).singleElement().satisfies(archive -> {
            assertThat(archive.firstId()).isEqualTo(1);
            assertThat(archive.lastId()).isEqualTo(5);
            assertThat(archive.hashBefore()).isEqualTo(AuditChain.BEGINNING);
            assertThat(file(archive)).isRegularFile();
        });
        var found = heads(DAYS).verify();
        assertThat(found.fault()).isNull();
        assertThat(found.archived()).isEqualTo(5);
        assertThat(found.rows()).isEqualTo(4);
        assertThat(found.sealed()).isTrue();
        assertThat(found.away()).isEmpty();
        write(trail, "and on");
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void nothingLeavesBeforeItsTimeOrWithoutTheSetting() {
        assertThat(archives((Integer) null).archiveDue()).isZero();
        assertThat(archives(400).archiveDue()).isZero();
        assertThat(ids()).hasSize(8);
    }

    @Test
    void theEndOfTheTrailStays() {
        empty();
        write(trail(at(Duration.ofDays(365))), "one");
        write(trail(at(Duration.ofDays(365))), "the last");
        assertThat(archives(DAYS).archiveDue())
                .as("the second when the act of archiving the first is the end")
                .isEqualTo(2);
        assertThat(ids()).containsExactly(3L, 4L);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void theFileIsVerifiedWithoutADatabase() {
        var archive = left();
        assertThat(new ArchiveFile(file(archive)).verify(sealer)).isEqualTo(new ArchiveFile.Found(archive, null));
        var other = new TrailSealer(new TrailSettings(
                Algorithm.SHA256, null, folder.resolve("other.key"), folder.resolve("h"), null, folder, null, null));
        other.makeKey();
        assertThat(new ArchiveFile(file(archive)).verify(other).fault()).isEqualTo("key");
    }

    @Test
    void aChangedFileIsFound() throws IOException {
        var archive = left();
        var path = file(archive);
        var before = Files.readAllBytes(path);
        for (var change : List.of(
                List.of("rows.jsonl", "old 2", "new 2"),
                List.of("manifest.json", "\"rows\":5", "\"rows\":4"),
                List.of("manifest.json", "\"hashAfter\"", "\"other\""))) {
            ZipText.replace(path, change.get(0), change.get(1), change.get(2));
            assertThat(new ArchiveFile(path).verify(sealer).fault())
                    .as(change.toString())
                    .isNotNull();
            assertThat(heads(DAYS).verify().fault()).as(change.toString()).isEqualTo("archive");
            Files.write(path, before);
        }
        Files.write(path, new byte[] {1, 2, 3});
        assertThat(heads(DAYS).verify().fault()).isEqualTo("archive");
        assertThat(heads(DAYS).verify().brokenId()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws IOException {
        heads(DAYS).note();
        var archive = left();
        Files.move(file(archive), folder.resolve("elsewhere.zip"), StandardCopyOption.REPLACE_EXISTING);
        var found = heads(DAYS).verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.away()).containsExactly(archive.file());
    }

    @Test
    void whatIsNotedOfAnArchiveCannotBeChangedOrTakenAway() {
        left();
        ruler.sql("alter table audit_archive disable trigger user").update();
        ruler.sql("update audit_archive set row_count = 6, last_id = 6").update();
        assertThat(trail.verify().fault()).isEqualTo("archive");
        ruler.sql("delete from audit_archive").update();
        assertThat(trail.verify().fault()).isEqualTo("gap");
    }

    @Test
    void rowsBetweenAnArchiveAndTheTableAreMissed() {
        left();
        ruler.sql("alter table audit_entry disable trigger user").update();
        ruler.sql("alter table audit_seal disable trigger user").update();
        ruler.sql("delete from audit_seal where id = 6").update();
        ruler.sql("delete from audit_entry where id = 6").update();
        assertThat(trail.verify().fault()).isEqualTo("gap");
    }

    /** Not even for whoever owns the tables. */
    @Test
    void nothingElseRemovesARow() {
        assertThatThrownBy(
                        () -> ruler.sql("delete from audit_entry where id = 1").update())
                .hasStackTraceContaining("audit_entry");
        assertThatThrownBy(() -> ruler.sql("delete from audit_seal").update()).hasStackTraceContaining("insert-only");
        assertThatThrownBy(() -> ruler.sql("truncate audit_entry cascade").update())
                .hasStackTraceContaining("insert-only");
        left();
        assertThatThrownBy(() -> ruler.sql("delete from audit_archive").update())
                .hasStackTraceContaining("insert-only");
        write(Trail.of(database, today, null), "without a seal");
        assertThatThrownBy(
                        () -> ruler.sql("delete from audit_entry where id > 9").update())
                .hasStackTraceContaining("audit_entry is insert-only");
        for (var statement : List.of(
                "delete from audit_entry",
                "delete from audit_archive",
                "insert into audit_archive" + " select 9, 6, 4, now(), now(), '', '', '', 'x', '', now()")) {
            assertThatThrownBy(() -> application.sql(statement).update()).hasStackTraceContaining("permission denied");
        }
    }

    /** Whoever speaks for the application can at most let leave what may leave. */
    @Test
    void whatIsYoungCannotLeave() {
        var wrong = "select audit_let_leave(%s, %s, now(), now(), '%s', '%s', '', 'f', '', now())";
        var begin = AuditChain.BEGINNING;
        for (var ask : List.of(
                wrong.formatted(1, 7, begin, hash(7)),
                wrong.formatted(2, 5, hash(1), hash(5)),
                wrong.formatted(1, 4, begin, hash(4)),
                wrong.formatted(1, 3, begin, "other"),
                wrong.formatted(1, 3, "other", hash(3)),
                wrong.formatted(1, 30, begin, hash(8)))) {
            assertThatThrownBy(() -> application.sql(ask).query((row, n) -> n).list())
                    .as(ask)
                    .hasStackTraceContaining("may not leave");
        }
        assertThat(ids()).hasSize(8);
    }

    @Test
    void aFolderThatCannotBeWrittenKeepsTheRows() throws IOException {
        Files.writeString(folder.resolve("blocked"), "");
        var archives = archives(new TrailSettings(
                Algorithm.SHA256,
                null,
                folder.resolve("trail.key"),
                folder.resolve("h"),
                DAYS,
                folder.resolve("blocked"),
                null,
                null));
        assertThat(archives.archiveDue()).isZero();
        assertThat(archives.failure()).isPresent();
        assertThat(ids()).hasSize(8);
    }

    @Test
    void whatHasLeftIsFoundByItsDay() {
        left();
        var day = at(Duration.ofDays(365)).today();
        var found = archives(DAYS).find(day, day, PageRequest.of(1, 2));
        assertThat(found.getTotalElements()).isEqualTo(5);
        assertThat(found.getContent()).extracting(AuditView::id).containsExactly(3L, 4L);
        assertThat(archives(DAYS).find(LocalDate.EPOCH, day.minusDays(1), PageRequest.of(0, 9)))
                .isEmpty();
    }

    private TrailArchive left() {
        archives(DAYS).archiveDue();
        return archives(DAYS).all().get(0);
    }

    private Path file(TrailArchive archive) {
        return folder.resolve(archive.file());
    }

    private List<Long> ids() {
        return ruler.sql("select id from audit_entry order by id")
                .query(Long.class)
                .list();
    }

    private String hash(long id) {
        return new AuditRows(ruler).hash(id).orElseThrow();
    }

    private void write(Trail to, String what) {
        transaction.executeWithoutResult(s -> to.record(command(what)));
    }

    private static RealTime at(Duration ago) {
        return new RealTime(Clock.fixed(Instant.now().minus(ago), ShanghaiClock.ZONE));
    }

    private Trail trail(RealTime time) {
        return Trail.of(database, time, sealer);
    }

    private TrailHeads heads(Integer days) {
        return new TrailHeads(
                trail,
                archives(days),
                TrailHeadPostTests.to(settings(days)),
                settings(days),
                JsonMapper.shared(),
                today);
    }

    private TrailArchives archives(Integer days) {
        return archives(settings(days));
    }

    private TrailArchives archives(TrailSettings settings) {
        return new TrailArchives(new ArchiveRows(ruler), trail, settings, sealer, today, transaction);
    }

    private TrailSettings settings(Integer days) {
        return new TrailSettings(
                Algorithm.SHA256,
                null,
                folder.resolve("trail.key"),
                folder.resolve("heads.jsonl"),
                days,
                folder,
                null,
                null);
    }

    private static AuditRecord command(String what) {
        return new AuditRecord(null, "system", "TEST", "test:1", Map.of("what", what));
    }
}
