package org.shishi.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.account.AccessTokens.NewAccessToken;

@Entity
class AccessToken {

    /** How exactly the last use is kept: a program that calls often must not write a row each time. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long accountId;
    private String name;
    private String tokenHash;
    private boolean writes;
    private long stamp;
    private Instant madeAt;
    private Instant expiresAt;
    private @Nullable Instant lastUsed;
    private boolean revoked;

    @SuppressWarnings("NullAway") // for JPA
    protected AccessToken() {}

    AccessToken(long accountId, long stamp, NewAccessToken wanted, String tokenHash, Instant now) {
        this.accountId = accountId;
        this.stamp = stamp;
        this.name = wanted.name();
        this.tokenHash = tokenHash;
        this.writes = wanted.writes();
        this.madeAt = now;
        this.expiresAt = now.plus(Duration.ofDays(wanted.days()));
    }

    void revoke() {
        revoked = true;
    }

    void used(Instant now) {
        if (lastUsed == null || lastUsed.plus(USE_NOTED_EVERY).isBefore(now)) {
            lastUsed = now;
        }
    }

    boolean holdsAt(Instant now, long accountStamp) {
        return !revoked && now.isBefore(expiresAt) && stamp == accountStamp;
    }

    long accountId() {
        return accountId;
    }

    /** The account's stamp when the token was made: a later change of the account ends its tokens with its sessions. */
    long stamp() {
        return stamp;
    }

    boolean writes() {
        return writes;
    }

    AccessTokenView view(Instant now, long accountStamp, ZoneId zone) {
        return new AccessTokenView(
                Objects.requireNonNull(id),
                name,
                writes,
                madeAt.atZone(zone).toOffsetDateTime(),
                expiresAt.atZone(zone).toOffsetDateTime(),
                lastUsed == null ? null : lastUsed.atZone(zone).toOffsetDateTime(),
                holdsAt(now, accountStamp));
    }
}
