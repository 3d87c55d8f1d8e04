package org.shishi.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what the server hands on into the backup, within a second. When the backup's folder is away the server goes on, and its
 * log waits in the data folder.
 */
final class Archiver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Archiver.class);

    private final Path outgoing;
    private final LogStore store;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "backup-log");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable String fault;

    Archiver(Path outgoing, LogStore store) {
        this.outgoing = outgoing;
        this.store = store;
    }

    void start() {
        clockwork.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    /** One look; what fails is tried again with the next. */
    synchronized void look() {
        try {
            for (var piece : waiting()) {
                store.keep(piece);
                Files.delete(piece);
            }
            if (fault != null) {
                LOG.warn("The log goes into the backup again");
            }
            fault = null;
        } catch (IOException | RuntimeException e) {
            var said = e instanceof RuleViolation rule ? rule.code() : e.toString();
            if (!said.equals(fault)) {
                LOG.error("The log does not get into the backup and waits in {}: {}", outgoing, said);
            }
            fault = said;
        }
    }

    List<Path> waiting() throws IOException {
        if (Files.notExists(outgoing)) {
            return List.of();
        }
        try (var files = Files.list(outgoing)) {
            return files.filter(LogStore::isHandedOn).sorted().toList();
        }
    }

    /** Why the log does not get there, or nothing. */
    synchronized @Nullable String fault() {
        return fault;
    }

    /** With a last look, for what the server handed on when it stopped. */
    @Override
    public void close() {
        clockwork.shutdown();
        try {
            clockwork.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        look();
    }
}
