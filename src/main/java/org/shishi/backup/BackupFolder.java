package org.shishi.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shishi.shared.RuleViolation;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder that backups are kept in: one folder for each, and one for the log that leads from each to the next. What is
 * written appears under its name when it is whole, never before.
 */
final class BackupFolder {

    static final String MANIFEST = "manifest.json";
    static final String PROOF = "proof.json";

    private static final String OWNER = "database";
    private static final String DRAFT = ".new";
    private static final Pattern ID = Pattern.compile("\\d{8}-\\d{6}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private final Path root;
    private final BackupKey key;
    private final LogStore log;

    BackupFolder(Path root, BackupKey key) {
        this.root = root;
        this.key = key;
        this.log = new LogStore(this, key);
    }

    Path root() {
        return root;
    }

    BackupKey key() {
        return key;
    }

    LogStore log() {
        return log;
    }

    Path of(String id) {
        return root.resolve(id);
    }

    /** One at a time, whichever program it is: the application, or a command beside it. */
    FileChannel lock() throws IOException {
        makeRoot();
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this program itself
        }
        channel.close();
        throw new RuleViolation("backup.under-way");
    }

    /** Whether the disk that it is to lie on seems not to be mounted. */
    boolean isAway() {
        return Files.notExists(root) && Files.notExists(root.getParent());
    }

    /** Never with the folder above, which is missing when a disk is not mounted. */
    void makeRoot() throws IOException {
        if (isAway()) {
            throw new RuleViolation("backup.folder.away", root.toString());
        }
        makePrivate(root);
    }

    /** For its owner's eyes, should the backups not be sealed. */
    static void makePrivate(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
        }
    }

    /** As far as the disk knows rights: a share of another system may know none. */
    static void restrict(Path path, String rights) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    /** Makes sure that no other database keeps its backups here: their logs would be taken for each other's. */
    void claim(String system) throws IOException {
        makeRoot();
        var owner = root.resolve(OWNER);
        try {
            if (!Files.readString(owner).strip().equals(system)) {
                throw new RuleViolation("backup.folder.other", root.toString());
            }
        } catch (NoSuchFileException e) {
            write(owner, system + "\n");
        }
    }

    /** All that are whole, the oldest first. */
    List<Manifest> all() {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (var entries = Files.list(root)) {
            return entries.filter(
                            entry -> ID.matcher(entry.getFileName().toString()).matches())
                    .filter(entry -> Files.exists(entry.resolve(MANIFEST)))
                    .map(BackupFolder::manifest)
                    .sorted(Comparator.comparing(Manifest::id))
                    .toList();
        } catch (IOException e) {
            throw new RuleViolation("backup.folder.unreadable", root.toString());
        }
    }

    Manifest get(String id) {
        if (!ID.matcher(id).matches() || Files.notExists(of(id).resolve(MANIFEST))) {
            throw new RuleViolation("backup.none", id);
        }
        return manifest(of(id));
    }

    static Manifest manifest(Path backup) {
        try {
            return JSON.readValue(backup.resolve(MANIFEST), Manifest.class);
        } catch (JacksonException e) {
            throw new RuleViolation("backup.damaged", backup.resolve(MANIFEST).toString());
        }
    }

    Optional<Proof> proof(String id) {
        var file = of(id).resolve(PROOF);
        return Files.exists(file) ? Optional.of(JSON.readValue(file, Proof.class)) : Optional.empty();
    }

    void keep(String id, Proof proof) throws IOException {
        write(of(id).resolve(PROOF), JSON.writeValueAsString(proof));
    }

    /** A place for a new one; what an earlier attempt left half done goes. */
    Path draft() throws IOException {
        var draft = root.resolve(DRAFT);
        FileSystemUtils.deleteRecursively(draft);
        return Files.createDirectories(draft);
    }

    void keep(Path draft, Manifest manifest) throws IOException {
        write(draft.resolve(MANIFEST), JSON.writeValueAsString(manifest));
        Files.move(draft, of(manifest.id()), StandardCopyOption.ATOMIC_MOVE);
        force(root);
    }

    void remove(String id) {
        try {
            Files.deleteIfExists(of(id).resolve(MANIFEST)); // without it the rest is none
            FileSystemUtils.deleteRecursively(of(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a small file that is there as a whole after a power cut, or not at all. */
    static void write(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + DRAFT);
        Files.writeString(draft, text);
        force(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(file.getParent());
    }

    /** Out of the system's memory onto the disk, a file or the names in a folder. */
    static void force(Path path) throws IOException {
        var option = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
