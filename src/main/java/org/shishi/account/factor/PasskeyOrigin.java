package org.shishi.account.factor;

/**
 * The address at which a page with passkeys was asked for; the device signs it, so an answer for a page elsewhere is none.
 *
 * @param origin scheme, host and port, as a browser writes them
 */
public record PasskeyOrigin(String origin, String host, boolean secure) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public static PasskeyOrigin of(String scheme, String host, int port) {
        boolean secure = scheme.equals("https");
        var plain = port == (secure ? HTTPS : HTTP) ? "" : ":" + port;
        return new PasskeyOrigin(scheme + "://" + host + plain, host, secure);
    }
}
