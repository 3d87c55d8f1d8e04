package org.shishi.vote;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.ShanghaiClock;

/** A scrutineer's signature under the agreed sheet of a round; never changed. */
@Entity
class VoteSignature {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long roundId;
    private long accountId;
    private String name;
    private OffsetDateTime signedAt;
    private String hash;

    @SuppressWarnings("NullAway") // for JPA
    protected VoteSignature() {}

    VoteSignature(long roundId, Actor by, OffsetDateTime now, String hash) {
        this.roundId = roundId;
        this.accountId = Objects.requireNonNull(by.id());
        this.name = by.name();
        this.signedAt = now;
        this.hash = hash;
    }

    long roundId() {
        return roundId;
    }

    boolean of(Actor actor) {
        return Objects.equals(accountId, actor.id());
    }

    boolean under(String what) {
        return hash.equals(what);
    }

    RoundView.Signature view() {
        return new RoundView.Signature(name, Objects.requireNonNull(ShanghaiClock.onTheWall(signedAt)));
    }
}
