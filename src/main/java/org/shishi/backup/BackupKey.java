package org.shishi.backup;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;

/**
 * The operator's key, in the format of age (age-encryption.org/v1), so that a backup can be opened without this program too. The
 * public part seals and may lie on the server alone; to restore and to verify takes the secret one.
 *
 * @param recipient the public part; none for backups that are not encrypted
 * @param identity the secret part, where it is at hand
 * @param file where it was read, for whoever is told that it does not fit
 */
record BackupKey(@Nullable String recipient, @Nullable String identity, String file) {

    static final BackupKey NONE = new BackupKey(null, null, "");

    private static final Pattern RECIPIENT = Pattern.compile("\\bage1[0-9a-z]{58}\\b");
    private static final Pattern IDENTITY = Pattern.compile("\\bAGE-SECRET-KEY-1[0-9A-Z]{58}\\b");

    /** Reads a file as {@code age-keygen} writes it: the public part in a comment or a line, the secret one in a line. */
    static BackupKey in(Path file) {
        try {
            var text = Files.readString(file);
            var recipient = found(RECIPIENT, text);
            if (recipient == null) {
                throw new RuleViolation("backup.key.unreadable", file.toString());
            }
            return new BackupKey(recipient, found(IDENTITY, text), file.toString());
        } catch (IOException e) {
            throw new RuleViolation("backup.key.unreadable", file.toString());
        }
    }

    private static @Nullable String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : null;
    }

    /** Draws a new one, as the text of a key file. */
    static String drawn() {
        try {
            var pair = new X25519KeyPairGenerator().generateKeyPair();
            return "# public key: %s%n%s%n"
                    .formatted(
                            new String(pair.getPublic().getEncoded(), StandardCharsets.US_ASCII),
                            new String(pair.getPrivate().getEncoded(), StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 11 on has X25519", e);
        }
    }

    boolean encrypts() {
        return recipient != null;
    }

    /** Whether it opens what it has sealed. */
    boolean opens() {
        return !encrypts() || identity != null;
    }

    String ending() {
        return encrypts() ? ".age" : "";
    }

    OutputStream seal(OutputStream out) throws IOException {
        if (recipient == null) {
            return out;
        }
        try {
            var writer = X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient);
            return Channels.newOutputStream(new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(Channels.newChannel(out), List.of(writer)));
        } catch (GeneralSecurityException e) {
            throw new IOException("The backup key cannot seal", e);
        }
    }

    /** @param file how the file is called, for whoever is told that the key does not fit */
    InputStream open(InputStream in, String file) throws IOException {
        if (!file.endsWith(".age")) {
            return in;
        }
        if (identity == null) {
            throw new RuleViolation("backup.key.secret-missing", this.file);
        }
        try {
            var reader = X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity);
            return Channels.newInputStream(new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(Channels.newChannel(in), List.of(reader)));
        } catch (GeneralSecurityException e) {
            throw new RuleViolation("backup.key.wrong", file, this.file);
        }
    }

    /** Keeps the secret part out of logs. */
    @Override
    public String toString() {
        return "BackupKey[" + recipient + "]";
    }
}
