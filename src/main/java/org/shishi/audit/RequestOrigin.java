package org.shishi.audit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the command at hand came from: the caller's address and the key that makes its request happen once. Held for the
 * thread that serves the request; a command outside a request comes from {@code -} and has no key.
 */
public final class RequestOrigin {

    private static final ThreadLocal<RequestOrigin> CURRENT = new ThreadLocal<>();
    private static final String PUBLIC = "public";
    private static final RequestOrigin NOWHERE = new RequestOrigin("-", null);

    private String address;
    private final @Nullable RequestKey key;
    private boolean carriedOut;

    private RequestOrigin(String address, @Nullable RequestKey key) {
        this.address = address;
        this.key = key;
    }

    /** Starts a request; {@link #end()} must follow in a {@code finally}. */
    public static RequestOrigin begin(String address, @Nullable RequestKey key) {
        var origin = new RequestOrigin(address, key);
        CURRENT.set(origin);
        return origin;
    }

    public static void end() {
        CURRENT.remove();
    }

    /** Does what is not what the request was sent for, such as proving who sent it: its key stays for that. */
    public static <T> T withoutKey(Supplier<T> work) {
        var request = CURRENT.get();
        begin(current().address, null);
        try {
            return work.get();
        } finally {
            if (request == null) {
                end();
            } else {
                CURRENT.set(request);
            }
        }
    }

    /** Does what came from there, and is not what a request at hand was sent for. */
    static void from(String address, Runnable work) {
        var request = CURRENT.get();
        begin(address, null);
        try {
            work.run();
        } finally {
            if (request == null) {
                end();
            } else {
                CURRENT.set(request);
            }
        }
    }

    /** Where the request at hand came from. */
    public static String place() {
        return current().address;
    }

    static RequestOrigin current() {
        var origin = CURRENT.get();
        return origin == null ? NOWHERE : origin;
    }

    /** Keeps the address out of the trail: the public is promised that nobody can tell who sent something. */
    public static void hideAddress() {
        var origin = CURRENT.get();
        if (origin != null) {
            origin.address = PUBLIC;
        }
    }

    String address() {
        return address;
    }

    /** The key, for the first transaction of the request that commits a command. */
    @Nullable
    RequestKey unusedKey() {
        return carriedOut ? null : key;
    }

    void markCarriedOut() {
        if (this != NOWHERE) {
            carriedOut = true;
        }
    }

    /** Whether a command of this request was committed under its key. */
    public boolean carriedOut() {
        return carriedOut && key != null;
    }
}
