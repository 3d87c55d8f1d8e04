package org.shishi.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.shishi.database.ServerAccess;
import org.shishi.database.ServerMode;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Sha256;

/** The files of one backup: looked at by their checksums, and unpacked into a data folder from which a server can recover. */
final class BackupContents {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Manifest manifest;
    private final BackupKey key;

    BackupContents(Path folder, Manifest manifest, BackupKey key) {
        this.folder = folder;
        this.manifest = manifest;
        this.key = key;
    }

    /** Refuses before anything is made: what this program cannot read, what the key does not open, what was changed. */
    void requireUsable() {
        manifest.requireReadable();
        if (manifest.encrypted() && !(key.encrypts() && key.opens())) {
            throw new RuleViolation("backup.key.secret-missing", key.file());
        }
        manifest.parts().forEach(this::requireIntact);
        try (var in = opened()) {
            in.read();
        } catch (IOException e) {
            throw damaged(base());
        }
    }

    private void requireIntact(Manifest.Part part) {
        var file = folder.resolve(part.name()).normalize();
        if (!file.startsWith(folder) || Files.notExists(file)) {
            throw damaged(file);
        }
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            var buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // the digest is all that is wanted
            }
        } catch (IOException e) {
            throw damaged(file);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw damaged(file);
        }
    }

    private static RuleViolation damaged(Path file) {
        return new RuleViolation("backup.damaged", file.toString());
    }

    private Path base() {
        return folder.resolve(manifest.parts().get(0).name());
    }

    private InputStream opened() throws IOException {
        var file = base();
        var in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return new GZIPInputStream(key.open(in, file.getFileName().toString()), BUFFER);
    }

    /** Makes the data folder as it was, ready to recover with the log that lies beside it. */
    void unpackInto(Path data) throws IOException {
        Files.createDirectories(data);
        try (var tar = new TarArchiveInputStream(opened())) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, data);
            }
        } catch (IOException e) {
            if (Files.getFileStore(data).getUsableSpace() < BUFFER) {
                throw e;
            }
            throw damaged(base());
        }
        Files.createFile(ServerAccess.files(data).resolve("recovery.signal"));
        var incoming = Files.createDirectories(ServerMode.incoming(data));
        Files.setPosixFilePermissions(incoming, PosixFilePermissions.fromString("rwx------"));
        for (var piece : LogStore.in(folder.resolve("log"))) {
            LogStore.unpack(piece, key, incoming);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path data) throws IOException {
        var target = data.resolve(entry.getName()).normalize();
        if (!target.startsWith(data)) {
            throw new IOException("Entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
        } else {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
