package org.shishi.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the backup out of the house: into a second folder, which becomes like the first, or by a command of the operator's, which
 * is given each new file once. What fails is tried again, and the backup itself never waits for it.
 */
final class OffSite implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OffSite.class);
    private static final String CARRIED = ".carried";
    /** Says where the copy is, by its text, and when it was complete, by its time. */
    private static final String COPIED = ".copied";

    private static final String DRAFT = ".new";
    private static final int COMMAND_HOURS = 6;

    private final Path root;
    private final @Nullable Path copy;
    private final @Nullable String command;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "backup-off-site");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable RuleViolation fault;

    OffSite(Path root, @Nullable Path copy, @Nullable String command) {
        this.root = root;
        this.copy = copy == null ? null : copy.toAbsolutePath().normalize();
        this.command = command;
    }

    boolean wanted() {
        return copy != null || command != null;
    }

    void start() {
        if (wanted()) {
            clockwork.scheduleWithFixedDelay(this::look, 5, 20, TimeUnit.SECONDS);
        }
    }

    /** Why something did not get there, or nothing. */
    @Nullable
    RuleViolation fault() {
        return fault;
    }

    /** The folder, or the name of the setting with the command, which may have secrets in it. */
    String place() {
        return copy != null ? copy.toString() : "copy-command";
    }

    /** When everything was there last, or nothing. */
    @Nullable
    Instant copiedAt() {
        var note = root.resolve(COPIED);
        try {
            return Files.readString(note).equals(place())
                    ? Files.getLastModifiedTime(note).toInstant()
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    private void noteCopied() throws IOException {
        if (Files.exists(root)) {
            Files.writeString(root.resolve(COPIED), place());
        }
    }

    /** It is made the first time only, and never with the folder above: missing, it is rather a share that is not mounted. */
    private void requireMounted(Path copy) {
        var above = copy.getParent();
        if (Files.notExists(copy) && (above == null || Files.notExists(above))) {
            throw new RuleViolation("backup.copy.unmounted", copy.toString());
        }
        if (Files.notExists(copy) && copiedAt() != null) {
            throw new RuleViolation("backup.copy.gone", copy.toString());
        }
    }

    /** One look: whatever is here and not yet there. */
    void look() {
        try {
            var here = files(root);
            if (copy != null) {
                requireMounted(copy);
                mirror(here, copy);
            }
            if (command != null) {
                carry(here, command);
            }
            if (fault != null) {
                LOG.warn("The copy of the backup in another place goes on");
            }
            fault = null;
            noteCopied();
        } catch (IOException | RuntimeException e) {
            if (fault == null) {
                LOG.error("The backup does not get to its other place {}: {}", place(), e.toString());
            }
            fault = e instanceof RuleViolation rule ? rule : new RuleViolation("backup.warning.copy", place());
        }
    }

    /** Finished files by their names within the folder, manifests last: where one is, all that it names is. */
    private static List<String> files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        var names = new ArrayList<String>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.contains(DRAFT)
                            && !name.equals(CARRIED)
                            && !name.equals(COPIED)
                            && !name.equals("lock"))
                    .forEach(names::add);
        }
        names.sort(java.util.Comparator.comparing((String name) -> name.endsWith(BackupFolder.MANIFEST))
                .thenComparing(name -> name));
        return names;
    }

    private void mirror(List<String> here, Path there) throws IOException {
        for (var name : here) {
            var target = there.resolve(name);
            if (Files.notExists(target) || name.endsWith(BackupFolder.PROOF) && differs(root.resolve(name), target)) {
                BackupFolder.makePrivate(there);
                BackupFolder.makePrivate(target.getParent());
                var draft = target.resolveSibling(target.getFileName() + DRAFT);
                Files.copy(root.resolve(name), draft, StandardCopyOption.REPLACE_EXISTING);
                BackupFolder.restrict(draft, "rw-------");
                BackupFolder.force(draft);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        removeWhatIsGone(new HashSet<>(here), there);
    }

    private static boolean differs(Path one, Path other) throws IOException {
        return Files.mismatch(one, other) >= 0;
    }

    /** Only what is a backup's; and nothing at all while the first folder looks empty, which may be a disk that is away. */
    private static void removeWhatIsGone(Set<String> here, Path there) throws IOException {
        if (here.isEmpty()) {
            return;
        }
        for (var name : files(there)) {
            boolean ours = name.startsWith("log/") || name.matches("\\d{8}-\\d{6}/.*");
            if (ours && !here.contains(name)) {
                Files.delete(there.resolve(name));
                var folder = there.resolve(name).getParent();
                try (var rest = Files.list(folder)) {
                    if (rest.findAny().isEmpty() && !folder.equals(there)) {
                        Files.delete(folder);
                    }
                }
            }
        }
    }

    private void carry(List<String> here, String command) throws IOException {
        var list = root.resolve(CARRIED);
        var carried = Files.exists(list) ? new HashSet<>(Files.readAllLines(list)) : new HashSet<String>();
        for (var name : here) {
            if (!carried.contains(name)) {
                run(command, root.resolve(name), name);
                Files.writeString(list, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
    }

    private static void run(String command, Path file, String name) throws IOException {
        var process = new ProcessBuilder("sh", "-c", command, "copy", file.toString(), name)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(COMMAND_HOURS, TimeUnit.HOURS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        if (process.exitValue() != 0) {
            throw new IOException("copy-command ended with " + process.exitValue() + " for " + name);
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
