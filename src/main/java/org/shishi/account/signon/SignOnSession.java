package org.shishi.account.signon;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.account.Sessions;

/** What a session keeps of the sign-on by which it began; all are texts. */
public final class SignOnSession {

    static final String PROVIDER = "signOn";
    static final String SUBJECT = "signOnSubject";
    static final String THERE = "signOnSession";
    private static final String TOKEN = "signOnToken";

    private SignOnSession() {}

    /** By which sign-on a session has begun, and how its end is told there. */
    public record Held(String provider, @Nullable String idToken) {}

    public static @Nullable Held of(@Nullable HttpSession session) {
        return session != null && session.getAttribute(PROVIDER) instanceof String provider
                ? new Held(provider, (String) session.getAttribute(TOKEN))
                : null;
    }

    /** Somebody has signed in otherwise. */
    public static void clear(HttpSession session) {
        session.removeAttribute(PROVIDER);
        session.removeAttribute(SUBJECT);
        session.removeAttribute(THERE);
        session.removeAttribute(TOKEN);
    }

    /** Somebody has come from outside: how fresh that is, the provider has said. */
    public static void begin(HttpSession session, SignOns.Came came) {
        var arrived = came.arrived();
        session.setAttribute(PROVIDER, came.provider());
        session.setAttribute(SUBJECT, arrived.subject());
        if (arrived.session() != null) {
            session.setAttribute(THERE, arrived.session());
        }
        if (arrived.idToken() != null) {
            session.setAttribute(TOKEN, arrived.idToken());
        }
        proved(session, came);
    }

    static void proved(HttpSession session, SignOns.Came came) {
        session.setAttribute(Sessions.PASSWORD, seconds(came.askedAt()));
        var factor = came.factorAt();
        if (factor != null) {
            session.setAttribute(Sessions.CODE, seconds(factor));
        }
    }

    private static String seconds(Instant moment) {
        return Long.toString(Objects.requireNonNull(moment).getEpochSecond());
    }
}
