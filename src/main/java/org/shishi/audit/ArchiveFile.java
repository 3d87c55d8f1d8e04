package org.shishi.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.AuditRows.Sealed;
import org.shishi.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of rows that left the trail: {@code rows.jsonl}, a line for each row with its seal, and {@code manifest.json}, which says what
 * they are and is sealed. It is read without a database.
 */
public final class ArchiveFile {

    private static final String ROWS = "rows.jsonl";
    private static final String MANIFEST = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    public ArchiveFile(Path file) {
        this.file = file;
    }

    /**
     * What was found in it.
     *
     * @param archive what it says of itself; none where that cannot be read
     * @param fault what is wrong with it: {@code unreadable}, {@code archive} (the seal), {@code key} (of another one), or as in the table
     */
    public record Found(
            @Nullable TrailArchive archive, @Nullable String fault) {}

    /** Writes the rows, which follow one another, whole or not at all; it is on the disk when this returns. */
    static TrailArchive write(Path folder, Stream<Sealed> rows, TrailSealer sealer) throws IOException {
        Files.createDirectories(folder);
        var part = Files.createTempFile(folder, "trail", ".part");
        try {
            var written = written(part, rows, sealer);
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, folder.resolve(written.file()), StandardCopyOption.ATOMIC_MOVE);
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static TrailArchive written(Path part, Stream<Sealed> rows, TrailSealer sealer) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(part))) {
            zip.putNextEntry(new ZipEntry(ROWS));
            var digest = Sha256.digest();
            var out = new DigestOutputStream(unclosed(zip), digest);
            var span = new Ends();
            for (var row : (Iterable<Sealed>) rows::iterator) {
                span.add(row.row());
                out.write(JSON.writeValueAsBytes(row));
                out.write('\n');
            }
            zip.closeEntry();
            var manifest =
                    span.archive(HexFormat.of().formatHex(digest.digest())).sealedBy(sealer);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private static OutputStream unclosed(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                out.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int many) throws IOException {
                out.write(bytes, from, many);
            }
        };
    }

    private static final class Ends {

        private @Nullable AuditView first;
        private @Nullable AuditView last;

        void add(AuditView row) {
            first = first == null ? row : first;
            last = row;
        }

        TrailArchive archive(String sha256) {
            if (first == null || last == null) {
                throw new IllegalStateException("no rows to keep");
            }
            var name = "trail-%012d-%012d.zip".formatted(first.id(), last.id());
            return new TrailArchive(
                    first.id(),
                    last.id(),
                    last.id() - first.id() + 1,
                    first.at(),
                    last.at(),
                    first.previousHash(),
                    last.hash(),
                    sha256,
                    name,
                    "");
        }
    }

    /** Looks at every row, hash and seal. */
    public Found verify(TrailSealer sealer) {
        return verify(sealer, row -> {});
    }

    Found verify(TrailSealer sealer, Consumer<AuditView> each) {
        TrailArchive archive = null;
        try {
            archive = manifest();
            var compared = archive.compare(sealer);
            if (compared != TrailSealer.Compared.HOLDS) {
                return new Found(archive, compared == TrailSealer.Compared.OTHER_KEY ? "key" : "archive");
            }
            var walk = new ChainWalk(sealer, archive.firstId() - 1, archive.hashBefore());
            var digest = Sha256.digest();
            var fault = walked(walk, digest, each);
            var found = walk.found();
            boolean whole = found.lastId() == archive.lastId()
                    && found.lastHash().equals(archive.hashAfter())
                    && HexFormat.of().formatHex(digest.digest()).equals(archive.sha256());
            return new Found(archive, fault != null ? fault : whole ? null : "archive");
        } catch (IOException | RuntimeException e) { // whatever else a changed file makes of it
            return new Found(archive, "unreadable");
        }
    }

    private @Nullable String walked(ChainWalk walk, MessageDigest digest, Consumer<AuditView> each) throws IOException {
        try (var lines = lines()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                var row = JSON.readValue(line, Sealed.class);
                if (!walk.goesOn(row)) {
                    return walk.found().fault();
                }
                each.accept(row.row());
            }
        }
        return null;
    }

    /** Each row in its order, as it stands there. */
    void each(Consumer<AuditView> each) throws IOException {
        try (var lines = lines()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                each.accept(JSON.readValue(line, Sealed.class).row());
            }
        }
    }

    TrailArchive manifest() throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var in = entry(zip, MANIFEST)) {
            return JSON.readValue(in, TrailArchive.class).onTheWall();
        }
    }

    private BufferedReader lines() throws IOException {
        var zip = new ZipFile(file.toFile());
        return new BufferedReader(new InputStreamReader(entry(zip, ROWS), StandardCharsets.UTF_8)) {
            @Override
            public void close() throws IOException {
                super.close();
                zip.close();
            }
        };
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing");
        }
        return zip.getInputStream(entry);
    }
}
