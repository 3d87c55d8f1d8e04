package org.shishi.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RealTime;
import org.shishi.shared.ShanghaiClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets rows that are older than the operator keeps them leave the trail for signed files, and finds them there again. A row is removed
 * only when its file was read back from the disk, whole and under its seal.
 */
@Service
public class TrailArchives {

    private static final Logger log = LoggerFactory.getLogger(TrailArchives.class);
    private static final int ROWS_OF_A_FILE = 200_000;

    private final ArchiveRows rows;
    private final Trail trail;
    private final TrailSettings settings;
    private final TrailSealer sealer;
    private final RealTime time;
    private final TransactionTemplate transaction;
    private volatile @Nullable String failure;

    TrailArchives(
            ArchiveRows rows,
            Trail trail,
            TrailSettings settings,
            TrailSealer sealer,
            RealTime time,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.trail = trail;
        this.settings = settings;
        this.sealer = sealer;
        this.time = time;
        this.transaction = transaction;
    }

    /** Everything that is old enough, file by file; returns how many rows have left. Nothing leaves without key and setting. */
    public long archiveDue() {
        var days = settings.keepDays();
        if (days == null) {
            return 0;
        }
        long left = 0;
        try {
            var next = archive(days);
            while (next.isPresent()) {
                left += next.get().rows();
                next = archive(days);
            }
            failure = null;
        } catch (IOException | IllegalStateException e) {
            failure = String.valueOf(e.getMessage());
            log.error("rows of the trail cannot leave for {}: {}", folder(), failure);
        }
        return left;
    }

    private Optional<TrailArchive> archive(int days) throws IOException {
        var limit = time.now().minusDays(days);
        var last = Objects.requireNonNull(transaction.execute(status -> rows.lastBefore(limit, ROWS_OF_A_FILE)));
        if (last.isEmpty()) {
            return Optional.empty();
        }
        var written = written(last.get());
        var found = file(written).verify(sealer);
        if (found.fault() != null || !written.isSameAs(found.archive())) {
            throw new IOException(written.file() + " does not read as it was written: " + found.fault());
        }
        transaction.executeWithoutResult(status -> {
            rows.letLeave(written, time.now());
            trail.record(new AuditRecord(
                    null,
                    "system",
                    "TRAIL_ARCHIVE",
                    "trail",
                    Map.of("file", written.file(), "rows", written.rows(), "sha256", written.sha256())));
        });
        log.info("rows {} to {} of the trail left for {}", written.firstId(), written.lastId(), written.file());
        return Optional.of(written);
    }

    private TrailArchive written(long last) throws IOException {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                try (var leaving = rows.upTo(last)) {
                    return ArchiveFile.write(folder(), leaving, sealer);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What has left, in its order. */
    public List<TrailArchive> all() {
        return Objects.requireNonNull(transaction.execute(status -> rows.all()));
    }

    /** After how many days rows leave; none: never. */
    public @Nullable Integer keepDays() {
        return settings.keepDays();
    }

    /** Why nothing could leave when it was tried last. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    public boolean isHere(TrailArchive archive) {
        return Files.isRegularFile(folder().resolve(archive.file()));
    }

    /** Rows of these days that have left; of files that are here. */
    public Page<AuditView> find(@Nullable LocalDate from, @Nullable LocalDate to, Pageable page) {
        var begin = from == null ? LocalDate.EPOCH : from;
        var end = to == null ? time.today() : to;
        var found = new ArrayList<AuditView>();
        var count = new long[1];
        for (var archive : all()) {
            boolean overlaps =
                    !day(archive.from()).isAfter(end) && !day(archive.to()).isBefore(begin);
            if (overlaps && isHere(archive)) {
                each(archive, row -> {
                    var day = day(row.at());
                    boolean asked = !day.isBefore(begin) && !day.isAfter(end);
                    if (asked && count[0]++ >= page.getOffset() && found.size() < page.getPageSize()) {
                        found.add(row.onTheWall());
                    }
                });
            }
        }
        return new PageImpl<>(found, page, count[0]);
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(ShanghaiClock.ZONE).toLocalDate();
    }

    private void each(TrailArchive archive, Consumer<AuditView> each) {
        try {
            file(archive).each(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads each file as a whole: its seal, its rows, and whether it is the one that was noted. */
    ArchiveCheck check(Set<Long> ids) {
        var check = new ArchiveCheck();
        for (var archive : all()) {
            if (isHere(archive)) {
                check.read(archive, file(archive), sealer, ids);
            } else {
                check.gone(archive);
            }
        }
        return check;
    }

    private ArchiveFile file(TrailArchive archive) {
        return new ArchiveFile(folder().resolve(archive.file()));
    }

    private Path folder() {
        return settings.archiveFolder().toAbsolutePath();
    }
}
