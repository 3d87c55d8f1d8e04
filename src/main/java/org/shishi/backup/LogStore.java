package org.shishi.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Sha256;

/**
 * The server's log (WAL) as it is kept: each piece packed, sealed, and named by what is in it, so that the same one may come
 * twice and another one under its name is noticed.
 */
final class LogStore {

    private static final Pattern HANDED_ON =
            Pattern.compile("[0-9A-F]{8}\\.history|[0-9A-F]{24}(\\.partial|\\.[0-9A-F]{8}\\.backup)?");
    private static final Pattern KEPT = Pattern.compile("(" + HANDED_ON + ")-([0-9a-f]{16})\\.gz(\\.age)?");
    private static final int BLOCK = 8192;
    private static final int TIMELINE = 8;
    private static final int NAME = 24;

    private final BackupFolder backups;
    private final Path folder;
    private final BackupKey key;

    LogStore(BackupFolder backups, BackupKey key) {
        this.backups = backups;
        this.folder = backups.root().resolve("log");
        this.key = key;
    }

    /** A piece by the server's name for it. */
    record Piece(String name, String hash, Path file) {

        static Optional<Piece> of(Path file) {
            var kept = KEPT.matcher(file.getFileName().toString());
            return kept.matches() ? Optional.of(new Piece(kept.group(1), kept.group(3), file)) : Optional.empty();
        }

        boolean isHistory() {
            return name.endsWith(".history");
        }

        /** Where in the log it stands, on whichever timeline. */
        String position() {
            return isHistory() ? "" : name.substring(TIMELINE, NAME);
        }

        boolean isAtOrAfter(String start) {
            return isHistory() || position().compareTo(start.substring(TIMELINE, NAME)) >= 0;
        }

        boolean isAtOrBefore(String stop) {
            return isHistory() || position().compareTo(stop.substring(TIMELINE, NAME)) <= 0;
        }
    }

    static boolean isHandedOn(Path file) {
        return HANDED_ON.matcher(file.getFileName().toString()).matches();
    }

    /** Takes a finished piece from the server; from then on it may go there. */
    Path keep(Path finished) throws IOException {
        backups.makeRoot();
        Files.createDirectories(folder);
        var name = finished.getFileName().toString();
        var content = Files.readAllBytes(finished);
        var hash = Sha256.hex(content).substring(0, 16);
        var target = folder.resolve(name + "-" + hash + ".gz" + key.ending());
        if (Files.exists(target)) {
            return target;
        }
        if (!find(name).isEmpty() && !find(name).get(0).hash().equals(hash)) {
            throw new RuleViolation("backup.log.conflict", name, folder.toString());
        }
        var draft = folder.resolve(name + ".new");
        try (var out = FastGzip.to(key.seal(new BufferedOutputStream(Files.newOutputStream(draft))))) {
            out.write(content);
        }
        BackupFolder.force(draft);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        BackupFolder.force(folder);
        return target;
    }

    private List<Piece> find(String name) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var found = Files.newDirectoryStream(folder, name + "-*")) {
            return Stream.of(found)
                    .flatMap(paths -> {
                        var all = Stream.<Path>builder();
                        paths.forEach(all);
                        return all.build();
                    })
                    .flatMap(file -> Piece.of(file).stream())
                    .toList();
        }
    }

    boolean has(String name) throws IOException {
        return !find(name).isEmpty();
    }

    List<Piece> all() {
        return in(folder);
    }

    static List<Piece> in(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.flatMap(file -> Piece.of(file).stream())
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        } catch (IOException e) {
            throw new RuleViolation("backup.folder.unreadable", folder.toString());
        }
    }

    /** What leads from one piece to another, and all forks in the way. */
    List<Piece> between(String start, @Nullable String stop) {
        return all().stream()
                .filter(piece -> piece.isAtOrAfter(start) && (stop == null || piece.isAtOrBefore(stop)))
                .toList();
    }

    /** Unpacks a piece for a recovering server. Most of an early finished one is empty, and takes no room on the disk. */
    static void unpack(Piece piece, BackupKey key, Path into) throws IOException {
        var digest = Sha256.digest();
        var target = into.resolve(piece.name());
        try (var in = opened(piece, key);
                var out = new RandomAccessFile(target.toFile(), "rw")) {
            var nothing = new byte[BLOCK];
            for (var block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
                digest.update(block);
                if (Arrays.equals(block, nothing)) {
                    out.seek(out.getFilePointer() + BLOCK);
                } else {
                    out.write(block);
                }
            }
            out.setLength(out.getFilePointer());
        } catch (IOException e) {
            throw new RuleViolation("backup.damaged", piece.file().toString());
        }
        if (!java.util.HexFormat.of().formatHex(digest.digest()).startsWith(piece.hash())) {
            throw new RuleViolation("backup.damaged", piece.file().toString());
        }
    }

    private static InputStream opened(Piece piece, BackupKey key) throws IOException {
        var file = piece.file();
        return new GZIPInputStream(
                key.open(Files.newInputStream(file), file.getFileName().toString()), 1 << 16);
    }
}
