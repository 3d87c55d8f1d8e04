package org.shishi.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.shishi.audit.TrailSettings.Algorithm;
import org.shishi.shared.secret.KeyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals ends of the chain with a key that lies outside the database (HMAC, RFC 2104): whoever rules the tables can compute all hashes
 * anew, and no seal. A seal names its algorithm and its key: {@code SHA256:1f0a9c2e:…}.
 */
public final class TrailSealer {

    private static final Logger log = LoggerFactory.getLogger(TrailSealer.class);
    private static final int NAME_OF_KEY = 8;

    private final KeyFile key;
    private final Algorithm algorithm;

    /** Seals while the key is there, and makes none. */
    public TrailSealer(TrailSettings settings) {
        key = new KeyFile(settings.key(), "shishi.trail.key", settings.keyFile());
        algorithm = settings.algorithm();
    }

    /** What became of the comparison of a seal. */
    public enum Compared {
        HOLDS,
        DIFFERS,
        /** It was made with a key that is not here. */
        OTHER_KEY
    }

    void makeKey() {
        try {
            key.demanded();
        } catch (IOException e) {
            log.error("the key of the trail cannot be kept in {}: its rows are not sealed until it can", key.file(), e);
        }
    }

    boolean hasKey() {
        return key.present().isPresent();
    }

    /** The seal of rows that end with this hash; none without a key. */
    Optional<String> seal(String what, long first, long last, String hash) {
        return key.present().map(known -> sealed(algorithm, known, text(what, first, last, hash)));
    }

    /** The seal of the hash of something that lies outside the trail, such as a package; none without a key. */
    public Optional<String> seal(String what, String hash) {
        return seal(what, 0, 0, hash);
    }

    /** Whether such a seal is of this hash. */
    public Compared compare(String seal, String what, String hash) {
        return compare(seal, what, 0, 0, hash);
    }

    Compared compare(String seal, String what, long first, long last, String hash) {
        var known = key.present().orElse(null);
        var parts = seal.split(":");
        if (known == null || parts.length < 2 || !parts[1].equals(name(known))) {
            return Compared.OTHER_KEY;
        }
        for (var one : Algorithm.values()) {
            if (one.name().equals(parts[0])) {
                var expected = sealed(one, known, text(what, first, last, hash));
                return MessageDigest.isEqual(bytes(expected), bytes(seal)) ? Compared.HOLDS : Compared.DIFFERS;
            }
        }
        return Compared.DIFFERS;
    }

    private static String text(String what, long first, long last, String hash) {
        return what + " " + first + " " + last + " " + hash;
    }

    private static String sealed(Algorithm algorithm, byte[] key, String text) {
        return algorithm.name() + ":" + name(key) + ":" + mac(algorithm, key, text);
    }

    /** Tells keys apart, and nothing of them. */
    private static String name(byte[] key) {
        return mac(Algorithm.SHA256, key, "name of the key").substring(0, NAME_OF_KEY);
    }

    private static String mac(Algorithm algorithm, byte[] key, String text) {
        var mac = new HMac(
                switch (algorithm) {
                    case SHA256 -> new SHA256Digest();
                    case SM3 -> new SM3Digest();
                });
        mac.init(new KeyParameter(key));
        var said = bytes(text);
        mac.update(said, 0, said.length);
        var made = new byte[mac.getMacSize()];
        mac.doFinal(made, 0);
        return HexFormat.of().formatHex(made);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
