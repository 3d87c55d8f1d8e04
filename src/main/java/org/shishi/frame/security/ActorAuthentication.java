package org.shishi.frame.security;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.account.SignIn;
import org.shishi.policy.Actor;
import org.shishi.policy.Pending;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody signed in: the actor, the stamp that the account had then, by what was shown who it is, and what must be done before
 * anything else.
 */
class ActorAuthentication extends AbstractAuthenticationToken {

    /** The second factor, as Spring Security names factors. */
    static final String CODE_AUTHORITY = "FACTOR_CODE";

    private static final long NO_SESSION = -1;

    private final transient Actor actor;
    private final long stamp;
    private final boolean secondFactor;
    private final @Nullable Pending pending;

    /**
     * When somebody has shown in this session who it is: by the password, and by the second factor where it was given.
     *
     * @param outside whether it was not shown here but to a sign-on from which the person has come
     */
    record Shown(Instant password, @Nullable Instant code, boolean outside) {

        Shown(Instant password, @Nullable Instant code) {
            this(password, code, false);
        }

        /** Whether the code of a factor that holds since then was given; sessions tell whole seconds. */
        boolean codeSince(Instant since) {
            return code != null && code.getEpochSecond() >= since.getEpochSecond();
        }

        /** As Spring Security speaks of it. */
        List<FactorGrantedAuthority> factors() {
            var factors = new ArrayList<FactorGrantedAuthority>();
            factors.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                    .issuedAt(password)
                    .build());
            if (code != null) {
                factors.add(FactorGrantedAuthority.withAuthority(CODE_AUTHORITY)
                        .issuedAt(code)
                        .build());
            }
            return factors;
        }
    }

    /** Somebody for whom a program speaks, with a token and without a session. */
    static ActorAuthentication byToken(Actor actor) {
        return new ActorAuthentication(
                actor, NO_SESSION, List.of(), false, actor.passwordExpired() ? Pending.NEW_PASSWORD : null);
    }

    ActorAuthentication(SignIn.SignedIn who, Shown shown, @Nullable Pending pending) {
        this(who.actor(), who.stamp(), shown.factors(), who.factorSince() != null, pending);
    }

    private ActorAuthentication(
            Actor actor,
            long stamp,
            List<? extends GrantedAuthority> factors,
            boolean secondFactor,
            @Nullable Pending pending) {
        super(Stream.concat(
                        actor.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())),
                        factors.stream())
                .toList());
        this.actor = actor;
        this.stamp = stamp;
        this.secondFactor = secondFactor;
        this.pending = pending;
        setAuthenticated(true);
    }

    /** Whether the request at hand was signed in by a token. */
    static boolean isByToken() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication signedIn
                && signedIn.stamp == NO_SESSION;
    }

    /** Whoever signed in, where somebody certainly has. */
    static ActorAuthentication signedIn() {
        return (ActorAuthentication)
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    }

    /** What whoever signed in must do first; nothing where nobody has. */
    static @Nullable Pending pending() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication signedIn
                ? signedIn.pending
                : null;
    }

    /** Whoever signed in and may go on. */
    static Optional<Actor> admitted() {
        return pending() == null ? current() : Optional.empty();
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

    boolean hasSecondFactor() {
        return secondFactor;
    }

    /** Whether both factors were given at once. */
    boolean hasGivenCode() {
        return getAuthorities().stream().anyMatch(factor -> CODE_AUTHORITY.equals(factor.getAuthority()));
    }

    boolean isPending(Pending what) {
        return pending == what;
    }

    long stamp() {
        return stamp;
    }
}
