package org.shishi.account.signon;

import java.util.Locale;
import org.springframework.security.core.AuthenticationException;

/** Why somebody who comes from a provider is not let in; the person reads it in words. */
public class SignOnRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /** Each is a message {@code account.sign-on.<word>}. */
    public enum Why {
        /** No such sign-on is set here. */
        GONE,
        /** The provider does not answer, or not in its language. */
        DOWN,
        /** Too many come at this moment. */
        BUSY,
        /** The person, or the provider, gave it up there. */
        CANCELLED,
        /** It did not begin in this browser, or too long ago. */
        LATE,
        /** The provider takes us for somebody else, or refuses the code. */
        REFUSED,
        SIGNATURE,
        ISSUER,
        AUDIENCE,
        NONCE,
        CLOCK,
        /** No account is linked to this person. */
        UNKNOWN,
        /** The provider names several accounts. */
        SEVERAL,
        /** Linked to another account than the provider names. */
        OTHER,
        /** The account is linked to somebody else there. */
        TWICE,
        /** Administrators link their accounts themselves. */
        ADMINISTRATOR,
        DISABLED,
        /** The provider did not ask who is there just now. */
        STALE,
        /** Somebody else than who is signed in here. */
        NOT_YOU;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String message() {
            return "account.sign-on." + word();
        }
    }

    public SignOnRefused(Why why) {
        super(why.word());
        this.why = why;
    }

    SignOnRefused(Why why, Throwable cause) {
        super(why.word(), cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
