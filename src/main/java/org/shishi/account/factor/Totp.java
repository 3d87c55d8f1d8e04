package org.shishi.account.factor;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** The codes that an authenticator shows (RFC 6238): six digits, every thirty seconds others, of HMAC-SHA-1 as all of them can. */
final class Totp {

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;

    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator(DIGITS);

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        try {
            return CODES.generateOneTimePasswordString(key(secret), step);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret of this length is a key", e);
        }
    }

    /** The step that this is the code of, the nearest to {@code around}, at most so many away. */
    static OptionalLong find(byte[] secret, String code, long around, int away) {
        return LongStream.rangeClosed(0, 2L * away)
                .map(i -> around + (i % 2 == 0 ? i / 2 : -(i + 1) / 2))
                .filter(step -> same(code, code(secret, step)))
                .findFirst();
    }

    private static boolean same(String typed, String expected) {
        return MessageDigest.isEqual(typed.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static Key key(byte[] secret) {
        return new SecretKeySpec(secret, "HmacSHA1");
    }
}
