package org.shishi.frame.security;

import java.util.Objects;
import org.shishi.account.Origin;
import org.shishi.account.SignIn;
import org.shishi.account.factor.PasskeyOrigin;
import org.shishi.account.factor.Passkeys;
import org.shishi.audit.RequestOrigin;
import org.shishi.frame.security.ActorAuthentication.Shown;
import org.shishi.shared.RealTime;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Takes a device's answer for the person; it counts as password and code, since the device has made sure of its owner. */
@Component
class PasskeySignIn {

    private final Passkeys passkeys;
    private final Factors factors;
    private final RealTime time;

    PasskeySignIn(Passkeys passkeys, Factors factors, RealTime time) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.time = time;
    }

    /** The answer proves nothing here and now. */
    static final class Refused extends BadCredentialsException {
        Refused() {
            super("the device's answer proves nothing");
        }
    }

    Authentication by(String answer, PasskeyOrigin at, Origin from) {
        RequestOrigin.begin(from.address(), null);
        try {
            return admitted(passkeys.signIn(at, answer).orElseThrow(Refused::new));
        } finally {
            RequestOrigin.end();
        }
    }

    private Authentication admitted(SignIn.Attempt attempt) {
        if (attempt.outcome() == SignIn.Outcome.DISABLED) {
            throw new DisabledException("disabled");
        }
        var who = Objects.requireNonNull(attempt.signedIn());
        var shown = new Shown(time.instant(), time.instant());
        return new ActorAuthentication(who, shown, factors.pending(who, shown));
    }
}
