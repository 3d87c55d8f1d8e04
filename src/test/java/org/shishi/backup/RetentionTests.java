package org.shishi.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Holds;
import org.springframework.util.FileSystemUtils;

/** When a backup is due, what may go, and which of them lead to today. */
class RetentionTests {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2024-01-31T12:00:00+08:00");

    @TempDir
    Path place;

    @Test
    void youngOnesStayAndTheOneBeforeThemSoThatTheWholeTimeCanBeRestored() {
        assertThat(gone(7, 1, "")).containsExactly("day-1", "day-2");
    }

    @Test
    void theNewestFewStayHoweverOldTheyAre() {
        var later = NOW.plusYears(1);
        assertThat(new Retention(Duration.ofDays(7), 3).superfluous(daily(), id -> false, later))
                .hasSize(8)
                .doesNotContain("day-9", "day-10", "day-11");
    }

    @Test
    void theNewestProvenOneStays() {
        assertThat(gone(7, 1, "day-2")).containsExactly("day-1");
    }

    @Test
    void logThatOnlyRemovedBackupsNeededGoesWithThem() throws IOException {
        var folder = new BackupFolder(place, BackupKey.NONE);
        for (int day = 1; day <= 9; day++) {
            folder.keep(folder.draft(), backup("2024010%d-000000".formatted(day), daily().get(day - 1)));
        }
        for (int piece = 1; piece <= 12; piece++) {
            folder.log().keep(Files.writeString(place.resolve(log(piece)), "log " + piece));
        }
        folder.log().keep(Files.writeString(place.resolve("00000002.history"), "1\t0/1000000\tno"));

        new Retention(Duration.ofDays(3), 1).apply(folder, NOW);

        assertThat(folder.all()).extracting(Manifest::id).first().isEqualTo("20240107-000000");
        assertThat(folder.log().all().stream().map(LogStore.Piece::name))
                .contains("00000002.history", log(7), log(12))
                .doesNotContain(log(1), log(6));
    }

    @Test
    void aBackupOfAFutureThatWasGivenUpLeadsNowhere() {
        var way = LogTimeline.of(3, "1\t0/5000148\tbefore 2024-01-08\n2\t0/9000000\tno recovery target\n");

        assertThat(way.includes(on("00000001", 3, 4))).isTrue();
        assertThat(way.includes(on("00000001", 6, 7))).isFalse();
        assertThat(way.includes(on("00000002", 6, 7))).isTrue();
        assertThat(way.includes(on("00000002", 10, 11))).isFalse();
        assertThat(way.includes(on("00000003", 10, 11))).isTrue();
    }

    @Test
    void aBackupIsDueWhenItsHourHasPassedSinceTheLastOne() {
        var daily = "0 30 1 * * *";
        var last = OffsetDateTime.parse("2024-01-08T09:59:00+08:00");

        assertThat(BackupSchedule.isDue(daily, last, OffsetDateTime.parse("2024-01-09T01:29:00+08:00")))
                .isFalse();
        assertThat(BackupSchedule.isDue(daily, last, OffsetDateTime.parse("2024-01-09T08:00:00+08:00")))
                .isTrue();
    }

    @Test
    @Holds({"ASVS 1.2.5", "GB 8.1.4.9 b"})
    void theSecondFolderBecomesLikeTheFirstAndTheCommandGetsEachFileOnce() throws IOException {
        var from = place.resolve("from");
        Files.createDirectories(from.resolve("log"));
        Files.writeString(from.resolve("log").resolve("a"), "a");
        Files.writeString(from.resolve("log").resolve("b.new"), "half");
        var copies = new OffSite(from, place.resolve("to"), "echo \"$2\" >> '" + place.resolve("given") + "'");

        copies.look();
        copies.look();
        assertThat(place.resolve("to/log/a")).hasContent("a");
        assertThat(place.resolve("to/log/b.new")).doesNotExist();
        assertThat(place.resolve("given")).hasContent("log/a");

        Files.writeString(from.resolve("log").resolve("c"), "c");
        Files.delete(from.resolve("log").resolve("a"));
        copies.look();
        assertThat(place.resolve("to/log/a")).doesNotExist();
        assertThat(place.resolve("to/log/c")).exists();
        assertThat(copies.fault()).isNull();
    }

    @Test
    void aCommandThatFailsIsToldAndTriedAgain() throws IOException {
        Files.writeString(Files.createDirectories(place.resolve("from")).resolve("database"), "1");
        var copies = new OffSite(place.resolve("from"), null, "test -e '" + place.resolve("there") + "'");

        copies.look();
        assertThat(copies.fault().args()).containsExactly("copy-command");
        assertThat(copies.copiedAt()).isNull();

        Files.createFile(place.resolve("there"));
        copies.look();
        assertThat(copies.fault()).isNull();
        assertThat(copies.copiedAt()).isNotNull();
    }

    /** A mount point without its disk is a folder of the server's own disk, where a copy is worth nothing. */
    @Test
    void aShareThatIsNotMountedIsToldAndNotMadeHere() throws IOException {
        Files.writeString(Files.createDirectories(place.resolve("from")).resolve("database"), "1");
        var there = place.resolve("other-house/shishi");
        var copies = new OffSite(place.resolve("from"), there, null);

        copies.look();
        assertThat(copies.fault().code()).isEqualTo("backup.copy.unmounted");
        assertThat(there.getParent()).doesNotExist();

        Files.createDirectory(there.getParent());
        copies.look();
        assertThat(copies.fault()).isNull();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there.resolve("database"))))
                .isEqualTo("rw-------");

        FileSystemUtils.deleteRecursively(there);
        copies.look();
        assertThat(copies.fault().code()).isEqualTo("backup.copy.gone");
        assertThat(there).doesNotExist();
    }

    @Test
    void aBackupFolderWhoseDiskIsAwayIsNotMadeHere() {
        var folder = new BackupFolder(place.resolve("disk/shishi"), BackupKey.NONE);

        assertThat(folder.isAway()).isTrue();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> folder.claim("1"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("backup.folder.away"));
        assertThat(place.resolve("disk")).doesNotExist();
    }

    private static List<String> gone(int days, int least, String proven) {
        return new Retention(Duration.ofDays(days), least).superfluous(daily(), proven::equals, NOW);
    }

    /** One a day, of which the newest is of today. */
    private static List<Manifest> daily() {
        return IntStream.rangeClosed(1, 11)
                .mapToObj(day -> manifest("day-" + day, NOW.minusDays(11 - day), log(day), log(day)))
                .toList();
    }

    private static Manifest on(String timeline, int start, int stop) {
        return manifest("one", NOW, timeline + "%016X".formatted(start), timeline + "%016X".formatted(stop));
    }

    private static String log(int piece) {
        return "00000001%016X".formatted(piece);
    }

    private static Manifest backup(String id, Manifest like) {
        return manifest(id, like.endedAt(), like.startLog(), like.stopLog());
    }

    private static Manifest manifest(String id, OffsetDateTime at, String start, String stop) {
        return new Manifest(
                1, id, "test", "1", 180000, "1", at, at, start, stop, "", false, 1, List.of(), List.of(), 0, "");
    }
}
