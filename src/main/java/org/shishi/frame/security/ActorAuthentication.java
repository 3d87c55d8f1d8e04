package org.shishi.frame.security;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody signed in: the actor, and the stamp that the account had then. */
class ActorAuthentication extends AbstractAuthenticationToken {

    private static final long NO_SESSION = -1;

    private final transient Actor actor;
    private final long stamp;

    /** Somebody for whom a program speaks, with a token and without a session. */
    static ActorAuthentication byToken(Actor actor) {
        return new ActorAuthentication(actor, NO_SESSION);
    }

    ActorAuthentication(Actor actor, long stamp) {
        super(List.copyOf(actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList()));
        this.actor = actor;
        this.stamp = stamp;
        setAuthenticated(true);
    }

    /** Whether the request at hand was signed in by a token. */
    static boolean isByToken() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication signedIn
                && signedIn.stamp == NO_SESSION;
    }

    static Optional<Actor> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication signedIn
                ? Optional.of(signedIn.actor)
                : Optional.empty();
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return actor.username();
    }

    long stamp() {
        return stamp;
    }
}
