package org.shishi.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the files of rows that left the trail were found to be. */
final class ArchiveCheck {

    private final Map<Long, String> hashes = new HashMap<>();
    private final List<TrailArchive> away = new ArrayList<>();
    private @Nullable Long broken;
    private @Nullable String fault;

    void read(TrailArchive noted, ArchiveFile file, TrailSealer sealer, Set<Long> ids) {
        var found = file.verify(sealer, row -> {
            if (ids.contains(row.id())) {
                hashes.put(row.id(), row.hash());
            }
        });
        boolean unknown = "key".equals(found.fault()); // named by the walk along the table
        if (fault == null && !unknown && (found.fault() != null || !noted.isSameAs(found.archive()))) {
            broken = noted.firstId();
            fault = "archive";
        }
    }

    /** It is not in the folder: carried elsewhere, or lost. */
    void gone(TrailArchive noted) {
        away.add(noted);
    }

    @Nullable
    Long broken() {
        return broken;
    }

    @Nullable
    String fault() {
        return fault;
    }

    /** Of the rows that were asked for. */
    Map<Long, String> hashes() {
        return hashes;
    }

    List<String> away() {
        return away.stream().map(TrailArchive::file).toList();
    }

    boolean isAway(long id) {
        return away.stream().anyMatch(archive -> archive.holds(id));
    }
}
