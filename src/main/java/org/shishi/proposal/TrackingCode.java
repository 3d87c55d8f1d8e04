package org.shishi.proposal;

import java.security.SecureRandom;

/** Makes the codes by which proposers follow what they sent: nobody guesses one, and nobody misreads a sign. */
final class TrackingCode {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;

    private TrackingCode() {}

    static String fresh() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .collect(StringBuilder::new, (code, i) -> code.append(SIGNS.charAt(i)), StringBuilder::append)
                .toString();
    }
}
