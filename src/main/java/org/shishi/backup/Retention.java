package org.shishi.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which backups may go. What stays: all that are young enough, the newest one before them, so that one can restore to the whole
 * of that time, the newest few however old they are, and the newest proven one.
 */
record Retention(Duration keepFor, int keepAtLeast) {

    /** Removes them, and the log that only they needed. */
    List<String> apply(BackupFolder folder, OffsetDateTime now) throws IOException {
        var all = folder.all();
        var gone = superfluous(all, id -> folder.proof(id).filter(Proof::good).isPresent(), now);
        gone.forEach(folder::remove);
        var start = all.stream()
                .filter(backup -> !gone.contains(backup.id()))
                .map(Manifest::startLog)
                .min(Comparator.comparing(name -> name.substring(8)));
        if (start.isPresent()) {
            for (var piece : folder.log().all()) {
                if (!piece.isAtOrAfter(start.get())) {
                    Files.delete(piece.file());
                }
            }
        }
        return gone;
    }

    /** @param all the oldest first */
    List<String> superfluous(List<Manifest> all, Predicate<String> proven, OffsetDateTime now) {
        var kept = new HashSet<String>();
        var limit = now.minus(keepFor);
        all.stream().filter(backup -> !backup.endedAt().isBefore(limit)).forEach(backup -> kept.add(backup.id()));
        newest(all, backup -> backup.endedAt().isBefore(limit), kept);
        newest(all, backup -> proven.test(backup.id()), kept);
        all.stream().skip(Math.max(0, all.size() - keepAtLeast)).forEach(backup -> kept.add(backup.id()));
        return all.stream().map(Manifest::id).filter(id -> !kept.contains(id)).collect(Collectors.toList());
    }

    private static void newest(List<Manifest> all, Predicate<Manifest> of, HashSet<String> kept) {
        all.stream().filter(of).reduce((one, later) -> later).ifPresent(backup -> kept.add(backup.id()));
    }
}
