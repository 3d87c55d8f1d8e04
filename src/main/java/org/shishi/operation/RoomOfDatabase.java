package org.shishi.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.shishi.policy.StorageRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Keeps a reserve on the disk of the embedded database: PostgreSQL that cannot write its log ends, and then nothing can be read
 * either. Machines are told {@code READ_ONLY} with 200, since the application serves readers. Where another machine keeps the data,
 * that machine looks after its disk.
 */
@Component("storageHealthIndicator")
class RoomOfDatabase implements StorageRoom, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(RoomOfDatabase.class);
    private static final Status READ_ONLY = new Status("READ_ONLY");
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private volatile Path folder;
    private volatile long reserve;
    private volatile Look last;

    private record Look(boolean left, long at) {}

    RoomOfDatabase(@Value("${shishi.data-dir}") Path folder, Thresholds thresholds) {
        this.folder = folder;
        this.reserve = thresholds.diskReserve().toBytes();
        this.last = new Look(true, System.nanoTime() - PAUSE);
    }

    /** Looked at once a second at most. */
    @Override
    public boolean left() {
        var now = System.nanoTime();
        var seen = last;
        if (now - seen.at() < PAUSE) {
            return seen.left();
        }
        boolean left = space() >= reserve;
        last = new Look(left, now);
        if (left != seen.left()) {
            tell(left);
        }
        return left;
    }

    private void tell(boolean left) {
        if (left) {
            log.warn("There is room on the disk again, saving goes on");
        } else {
            log.error(
                    "The disk of {} has less than {} MB left: reading goes on, saving is refused until there is room",
                    folder,
                    reserve >> 20);
        }
    }

    private long space() {
        try {
            var cluster = folder.resolve("cluster").toAbsolutePath();
            return Files.exists(cluster) ? Files.getFileStore(cluster).getUsableSpace() : Long.MAX_VALUE;
        } catch (IOException e) {
            log.debug("the space of {} is not known", folder, e);
            return Long.MAX_VALUE;
        }
    }

    @Override
    public Health health() {
        return left() ? Health.up().build() : Health.status(READ_ONLY).build();
    }
}
