package org.shishi.account.factor;

/**
 * A secret to be put into an authenticator, not yet asked for.
 *
 * @param secret in Base32, to be typed where no picture can be taken
 * @param uri the same as authenticators read it from a picture
 */
public record OfferedFactor(String secret, String uri) {

    /** The secret as people read it to each other. */
    public String groups() {
        return String.join(" ", secret.split("(?<=\\G.{4})"));
    }

    public QrCode picture() {
        return QrCode.of(uri);
    }
}
