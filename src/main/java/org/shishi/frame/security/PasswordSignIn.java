package org.shishi.frame.security;

import java.util.Objects;
import org.shishi.account.Origin;
import org.shishi.account.SignIn;
import org.shishi.audit.RequestOrigin;
import org.shishi.frame.security.ActorAuthentication.Shown;
import org.shishi.shared.Busy;
import org.shishi.shared.RealTime;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Hands what the login form posted to {@link SignIn}. Being a component is all the registration it needs: named to the
 * filter chain as well, it would be asked a second time about each wrong password.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final int LONGEST = 200;

    private final SignIn signIn;
    private final Factors factors;
    private final RealTime time;

    PasswordSignIn(SignIn signIn, Factors factors, RealTime time) {
        this.signIn = signIn;
        this.factors = factors;
        this.time = time;
    }

    /** A password for one sign-in that has waited for it too long. */
    static final class Lapsed extends CredentialsExpiredException {
        Lapsed() {
            super("lapsed");
        }
    }

    /** Too many failures; the message says for how many minutes. */
    static final class Locked extends LockedException {
        private final long minutes;

        Locked(long minutes) {
            super("locked");
            this.minutes = minutes;
        }

        long minutes() {
            return minutes;
        }
    }

    @Override
    public Authentication authenticate(Authentication posted) {
        String username = posted.getName();
        String password = String.valueOf(posted.getCredentials());
        if (username.length() > LONGEST || password.length() > LONGEST || !isWritable(username)) {
            throw new BadCredentialsException("no name of anybody");
        }
        var from = (Origin) Objects.requireNonNull(posted.getDetails());
        RequestOrigin.begin(from.address(), null);
        try {
            return answer(signIn.attempt(username, password, from));
        } catch (Busy e) {
            throw new AuthenticationServiceException("too many people sign in at this moment", e);
        } finally {
            RequestOrigin.end();
        }
    }

    /** A control character is in no name, and the database refuses it. */
    private static boolean isWritable(String username) {
        return username.chars().noneMatch(Character::isISOControl);
    }

    private Authentication answer(SignIn.Attempt attempt) {
        return switch (attempt.outcome()) {
            case LOCKED -> throw new Locked(SignIn.minutes(attempt.lock()));
            case WRONG -> throw new BadCredentialsException("wrong");
            case DISABLED -> throw new DisabledException("disabled");
            case USED -> throw new CredentialsExpiredException("used");
            case LAPSED -> throw new Lapsed();
            case WELCOME -> {
                var who = Objects.requireNonNull(attempt.signedIn());
                var shown = new Shown(time.instant(), null);
                yield new ActorAuthentication(who, shown, factors.pending(who, shown));
            }
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
