package org.shishi.shared.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key of 32 bytes that is given by a setting, or kept in a file which is made when it is first needed. */
public final class KeyFile {

    private static final int BYTES = 32;

    private final Path file;
    private volatile byte @Nullable [] known;

    /**
     * @param given the key itself in Base64; none: it is in the file
     * @param setting what that is called, for whoever gave what is no key
     */
    public KeyFile(@Nullable String given, String setting, Path file) {
        this.file = file;
        if (given != null) {
            known = decoded(given, setting);
        }
    }

    /** The key; none where the file is not there, not even to open what was sealed with another one. */
    public Optional<byte[]> present() {
        var key = known;
        if (key == null && Files.exists(file)) {
            key = read();
            known = key;
        }
        return Optional.ofNullable(key);
    }

    /**
     * The key, made if it is the first time.
     *
     * @throws IOException where it cannot be kept
     */
    public synchronized byte[] demanded() throws IOException {
        if (present().isEmpty()) {
            make();
        }
        return present().orElseThrow();
    }

    public Path file() {
        return file;
    }

    private byte[] read() {
        try {
            return decoded(Files.readString(file).strip(), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all, and never over one that is there: what it has sealed would be lost. */
    private void make() throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var place = file.toAbsolutePath();
        Files.createDirectories(place.getParent());
        var made = Files.createTempFile(place.getParent(), place.getFileName().toString(), ".new", forItsOwner(place));
        Files.writeString(made, Base64.getEncoder().encodeToString(bytes) + System.lineSeparator());
        try {
            Files.createLink(place, made);
        } catch (UnsupportedOperationException e) {
            Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            // another process was first: its key is the key
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static FileAttribute<?>[] forItsOwner(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] decoded(String base64, String where) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new IllegalStateException(where + " is no key: 32 bytes in Base64 are needed");
    }
}
