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

/** Why both tellers count again, and which of them had them do so; never changed. */
@Entity
class VoteRecount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long roundId;
    private int attempt;
    private String reason;
    private long askedBy;
    private String askedName;
    private OffsetDateTime askedAt;

    @SuppressWarnings("NullAway") // for JPA
    protected VoteRecount() {}

    /** Of a round that is counted again already. */
    VoteRecount(VoteRound round, String reason, Actor by, OffsetDateTime now) {
        this.roundId = round.id();
        this.attempt = round.attempt();
        this.reason = reason;
        this.askedBy = Objects.requireNonNull(by.id());
        this.askedName = by.name();
        this.askedAt = now;
    }

    long roundId() {
        return roundId;
    }

    RoundView.Recount view() {
        return new RoundView.Recount(
                attempt, askedName, Objects.requireNonNull(ShanghaiClock.onTheWall(askedAt)), reason);
    }
}
