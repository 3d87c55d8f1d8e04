package org.shishi.account.factor;

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
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The key that seals the secrets, kept outside the database: whoever has only that can make no code of it. */
@Component
class FactorKey {

    private static final Logger log = LoggerFactory.getLogger(FactorKey.class);
    private static final int BYTES = 32;

    private final SecondFactorSettings settings;
    private volatile @Nullable SecretKey known;

    FactorKey(SecondFactorSettings settings) {
        this.settings = settings;
        if (settings.key() != null) {
            known = key(settings.key(), "shishi.second-factor.key");
        }
    }

    /** The key; none where the file is not there, not even to open what was sealed with another one. */
    Optional<SecretKey> present() {
        var key = known;
        if (key == null && Files.exists(settings.keyFile())) {
            key = read();
            known = key;
        }
        return Optional.ofNullable(key);
    }

    /** The key, made if it is the first time. */
    synchronized SecretKey demanded() {
        return present().orElseGet(() -> {
            make();
            return present().orElseThrow();
        });
    }

    private SecretKey read() {
        try {
            return key(
                    Files.readString(settings.keyFile()).strip(),
                    settings.keyFile().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all, and never over one that is there: what it has sealed would be lost. */
    private void make() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var file = settings.keyFile().toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
            var made = Files.createTempFile(file.getParent(), "second-factor", ".new", forItsOwner(file));
            Files.writeString(made, Base64.getEncoder().encodeToString(bytes) + System.lineSeparator());
            try {
                Files.createLink(file, made);
            } catch (UnsupportedOperationException e) {
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException e) {
                // another process was first: its key is the key
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (IOException e) {
            log.error(
                    "the key of the second factors cannot be kept in {}; shishi.second-factor.key can be set instead",
                    file,
                    e);
            throw new RuleViolation("account.factor.key.none");
        }
    }

    private static FileAttribute<?>[] forItsOwner(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static SecretKey key(String base64, String where) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new IllegalStateException(where + " is no key: 32 bytes in Base64 are needed");
    }
}
