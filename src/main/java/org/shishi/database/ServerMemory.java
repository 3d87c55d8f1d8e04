package org.shishi.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.springframework.util.unit.DataSize;

/**
 * How much memory the embedded server is given, by what the machine (or the container) has beside this program. It stays
 * well below that: the system's own cache of files serves the database too.
 *
 * @param megabytes what the server may reckon with
 */
record ServerMemory(long megabytes) {

    /** For the system and for what the JVM needs beside its heap. */
    private static final long OTHERS = 512;

    private static final long LEAST = 256;

    static ServerMemory ofTheMachine() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return beside(
                DataSize.ofBytes(system.getTotalMemorySize()),
                DataSize.ofBytes(Runtime.getRuntime().maxMemory()));
    }

    static ServerMemory of(DataSize memory) {
        return new ServerMemory(Math.max(LEAST, memory.toMegabytes()));
    }

    static ServerMemory beside(DataSize machine, DataSize heap) {
        return new ServerMemory(Math.max(LEAST, machine.toMegabytes() - heap.toMegabytes() - OTHERS));
    }

    /** As lines of a configuration file. */
    String settings() {
        return """
                shared_buffers = '%dMB'
                effective_cache_size = '%dMB'
                work_mem = '%dMB'
                maintenance_work_mem = '%dMB'
                max_wal_size = '%dMB'
                checkpoint_timeout = '%dmin'
                random_page_cost = 1.1
                """.formatted(
                        between(128, megabytes / 8, 2048),
                        Math.max(256, megabytes / 2),
                        between(4, megabytes / 512, 16),
                        between(32, megabytes / 32, 512),
                        between(512, megabytes / 4, 4096),
                        megabytes < 4096 ? 5 : 15);
    }

    private static long between(long least, long wanted, long most) {
        return Math.max(least, Math.min(wanted, most));
    }
}
