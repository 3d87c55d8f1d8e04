package org.shishi.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Sha256;

/**
 * Where an attempt to sign in comes from: its network, and the device if that has signed in before.
 *
 * @param address of the caller, as the server or its proxy saw it
 * @param device what the browser was given when somebody signed in with it
 */
public record Origin(String address, @Nullable String device) {

    /** A literal, so that parsing it asks no name server. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** A subscriber has all addresses that begin alike in so many bytes. */
    private static final int IPV6_PREFIX = 8;

    /** The address alone, or of IPv6 the /64 that a single subscriber has at the least. */
    public String network() {
        var literal = address.replaceFirst("%.*", "");
        if (!LITERAL.matcher(literal).matches()) {
            return "net:?";
        }
        try {
            var parsed = InetAddress.getByName(literal);
            return parsed instanceof Inet6Address
                    ? "net:" + HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), IPV6_PREFIX))
                    : "net:" + parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return "net:?";
        }
    }

    @Nullable
    String devicePlace() {
        return device == null ? null : "device:" + Sha256.hex(device);
    }
}
