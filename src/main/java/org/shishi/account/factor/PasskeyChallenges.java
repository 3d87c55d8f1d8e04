package org.shishi.account.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import org.shishi.shared.RealTime;
import org.springframework.stereotype.Component;

/**
 * What a device is to sign: moment, chance, and a seal by which this application knows its own challenge again. Nothing is kept
 * meanwhile, so strangers fill no store of ours.
 */
@Component
class PasskeyChallenges {

    static final Duration HOLD = Duration.ofMinutes(10);
    private static final int CHANCE_BYTES = 16;
    private static final int SEAL_BYTES = 32;
    private static final int BYTES = Long.BYTES + CHANCE_BYTES + SEAL_BYTES;

    private final FactorKey key;
    private final RealTime time;
    private final SecureRandom random = new SecureRandom();

    PasskeyChallenges(FactorKey key, RealTime time) {
        this.key = key;
        this.time = time;
    }

    /**
     * @param purpose what the answer is for; it serves nothing else
     */
    byte[] make(String purpose) {
        var chance = new byte[CHANCE_BYTES];
        random.nextBytes(chance);
        var told = ByteBuffer.allocate(BYTES)
                .putLong(time.instant().toEpochMilli())
                .put(chance);
        return told.put(seal(purpose, told.array())).array();
    }

    /** When the challenge was made; none where it is not ours, is for something else, or is too old. */
    Optional<Instant> madeAt(String purpose, byte[] challenge) {
        if (challenge.length != BYTES
                || !MessageDigest.isEqual(
                        seal(purpose, challenge), Arrays.copyOfRange(challenge, BYTES - SEAL_BYTES, BYTES))) {
            return Optional.empty();
        }
        var made = Instant.ofEpochMilli(ByteBuffer.wrap(challenge).getLong());
        return Optional.of(made).filter(at -> at.plus(HOLD).isAfter(time.instant()));
    }

    private byte[] seal(String purpose, byte[] told) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key.demanded());
            mac.update(("passkey challenge: " + purpose + '\n').getBytes(java.nio.charset.StandardCharsets.UTF_8));
            mac.update(told, 0, BYTES - SEAL_BYTES);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
