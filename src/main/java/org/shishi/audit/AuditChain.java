package org.shishi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Sha256;

/** The arithmetic of the chain: each row's hash covers its values and the hash before it. */
final class AuditChain {

    /** The hash before the first row. */
    static final String BEGINNING = "0".repeat(64);

    private AuditChain() {}

    static String hash(AuditView row) {
        var digest = Sha256.digest();
        add(digest, row.previousHash());
        add(digest, Long.toString(row.id()));
        add(digest, instant(row.at()));
        add(digest, row.actorId() == null ? null : Long.toString(row.actorId()));
        add(digest, row.actor());
        add(digest, row.action());
        add(digest, row.subject());
        add(digest, row.detail());
        add(digest, row.address());
        add(digest, row.requestKey());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash with which the rows of one transaction end; the database is not asked, which might say what it likes. */
    static String end(AuditRows.Place place, List<AuditView> rows) {
        var hash = place.hashBefore();
        for (var row : rows) {
            hash = hash(row.after(hash));
        }
        return hash;
    }

    /** Why the row does not follow the one before it, or null when it does. */
    static @Nullable String fault(long previousId, String previousHash, AuditView row) {
        if (row.id() != previousId + 1) {
            return "gap";
        }
        if (!row.previousHash().equals(previousHash)) {
            return "chain";
        }
        return row.hash().equals(hash(row)) ? null : "content";
    }

    private static String instant(OffsetDateTime at) {
        return at.toInstant().getEpochSecond() + "." + at.getNano() / 1000;
    }

    /** Lengths keep the values apart: "ab" + "c" is not "a" + "bc". */
    private static void add(MessageDigest digest, @Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        digest.update((value == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
