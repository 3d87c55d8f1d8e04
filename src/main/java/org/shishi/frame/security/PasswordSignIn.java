package org.shishi.frame.security;

import java.util.Objects;
import org.shishi.account.SignIn;
import org.shishi.audit.RequestOrigin;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Hands what the login form posted to {@link SignIn}. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final int LONGEST = 200;

    private final SignIn signIn;

    PasswordSignIn(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication posted) {
        String username = posted.getName();
        String password = String.valueOf(posted.getCredentials());
        if (username.length() > LONGEST || password.length() > LONGEST) {
            throw new BadCredentialsException("too long");
        }
        RequestOrigin.begin(address(posted), null);
        try {
            var attempt = signIn.attempt(username, signIn.matches(username, password));
            return switch (attempt.outcome()) {
                case LOCKED -> throw new LockedException(username);
                case WRONG -> throw new BadCredentialsException(username);
                case WELCOME -> {
                    var signedIn = Objects.requireNonNull(attempt.signedIn());
                    yield new ActorAuthentication(signedIn.actor(), signedIn.stamp());
                }
            };
        } finally {
            RequestOrigin.end();
        }
    }

    private static String address(Authentication posted) {
        return posted.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "-";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
