package org.shishi.vote;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.Sha256;

/** A tally sheet as it was written, never changed: a teller's (place 1 and 2) or the agreed one (place 0). */
@Entity
class VoteSheet {

    static final int AGREED = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long roundId;
    private int attempt;
    private int place;
    private @Nullable Long accountId;
    private String name;
    private OffsetDateTime enteredAt;
    private String content;
    private String hash;

    @SuppressWarnings("NullAway") // for JPA
    protected VoteSheet() {}

    VoteSheet(VoteRound round, int place, Actor by, OffsetDateTime now, String content) {
        this.roundId = round.id();
        this.attempt = round.attempt();
        this.place = place;
        this.accountId = by.id();
        this.name = by.name();
        this.enteredAt = now;
        this.content = content;
        this.hash = Sha256.hex(content);
    }

    long roundId() {
        return roundId;
    }

    int attempt() {
        return attempt;
    }

    int place() {
        return place;
    }

    boolean of(Actor actor) {
        return Objects.equals(accountId, actor.id());
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }

    String hash() {
        return hash;
    }
}
