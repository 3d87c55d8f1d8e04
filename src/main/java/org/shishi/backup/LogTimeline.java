package org.shishi.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Which backups lead to today. Restoring to a past moment forks the log: what was written after that moment, and the backups of
 * it, belong to a future that was given up.
 *
 * @param forks where the present one left others: timeline, and the piece of the log's position
 */
record LogTimeline(int number, List<Fork> forks) {

    private static final int SEGMENT_SHIFT = 24;

    record Fork(int timeline, String position) {}

    /** @param histories the newest file of the log about forks, as the server wrote it, or nothing */
    static LogTimeline of(int number, String histories) {
        var forks = histories
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\\d+\\s+[0-9A-F]+/[0-9A-F]+.*"))
                .map(line -> line.split("\\s+"))
                .map(words -> new Fork(Integer.parseInt(words[0]), position(words[1])))
                .sorted(Comparator.comparing(Fork::timeline))
                .toList();
        return new LogTimeline(number, forks);
    }

    /** The present one, by the newest file about forks in a backup folder. */
    static LogTimeline in(BackupFolder folder) {
        var newest = folder.log().all().stream()
                .filter(LogStore.Piece::isHistory)
                .max(Comparator.comparing(LogStore.Piece::name));
        if (newest.isEmpty()) {
            return of(1, "");
        }
        try {
            var temporary = Files.createTempDirectory("shishi");
            try {
                LogStore.unpack(newest.get(), folder.key(), temporary);
                var name = newest.get().name();
                return of(Integer.parseInt(name.substring(0, 8), 16), Files.readString(temporary.resolve(name)));
            } finally {
                FileSystemUtils.deleteRecursively(temporary);
            }
        } catch (IOException e) {
            throw new BackupFailed(e);
        }
    }

    /** Where a place in the log, such as {@code 0/3000148}, stands among its pieces of 16 MB. */
    private static String position(String place) {
        var halves = place.split("/");
        return "%08X%08X".formatted(Long.parseLong(halves[0], 16), Long.parseLong(halves[1], 16) >> SEGMENT_SHIFT);
    }

    boolean includes(Manifest backup) {
        int own = backup.timeline();
        var end = backup.stopLog().substring(8);
        return own == number
                || forks.stream().anyMatch(fork -> fork.timeline() == own && end.compareTo(fork.position()) <= 0);
    }
}
