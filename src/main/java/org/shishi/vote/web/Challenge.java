package org.shishi.vote.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.shishi.shared.RealTime;
import org.springframework.stereotype.Component;

/** A small sum that people solve and simple robots do not; needs no outside service, no cookie and no table. */
@Component
class Challenge {

    private static final Duration VALID = Duration.ofHours(1);
    private static final String ALGORITHM = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final byte[] key = new byte[32];
    private final RealTime time;

    Challenge(RealTime time) {
        this.time = time;
        random.nextBytes(key);
    }

    /**
     * A question.
     *
     * @param token says, signed, what the answer is and until when it may come
     */
    record Question(int one, int other, String token) {}

    Question ask() {
        int one = 2 + random.nextInt(8);
        int other = 2 + random.nextInt(8);
        long until = time.instant().plus(VALID).getEpochSecond();
        return new Question(one, other, until + "." + sign(until, one + other));
    }

    boolean solved(String token, String answer) {
        try {
            var parts = token.split("\\.", 2);
            long until = Long.parseLong(parts[0]);
            var expected = sign(until, Integer.parseInt(answer.strip()));
            return time.instant().getEpochSecond() <= until
                    && parts.length == 2
                    && MessageDigest.isEqual(bytes(expected), bytes(parts[1]));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private String sign(long until, int answer) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(bytes(until + ":" + answer)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
