package org.shishi.vote;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;

/** What one teller says about the differences of two sheets, which counts once the other teller agrees. */
@Entity
class VoteSettlement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long roundId;
    private int attempt;
    private long proposedBy;
    private String proposedName;
    private OffsetDateTime proposedAt;
    private @Nullable Boolean accepted;
    private @Nullable Long answeredBy;
    private String answeredName = "";
    private @Nullable OffsetDateTime answeredAt;

    @SuppressWarnings("NullAway") // for JPA
    protected VoteSettlement() {}

    VoteSettlement(VoteRound round, Actor by, OffsetDateTime now) {
        this.roundId = round.id();
        this.attempt = round.attempt();
        this.proposedBy = Objects.requireNonNull(by.id());
        this.proposedName = by.name();
        this.proposedAt = now;
    }

    /** Refuses the proposer's own agreement: {@code vote.settle.other-teller}. */
    void agree(Actor by, OffsetDateTime now) {
        if (of(by)) {
            throw new RuleViolation("vote.settle.other-teller", proposedName);
        }
        answer(by, true, now);
    }

    /** Either of the two may say no. */
    void reject(Actor by, OffsetDateTime now) {
        answer(by, false, now);
    }

    private void answer(Actor by, boolean agreed, OffsetDateTime now) {
        accepted = agreed;
        answeredBy = Objects.requireNonNull(by.id());
        answeredName = by.name();
        answeredAt = now;
    }

    boolean open() {
        return accepted == null;
    }

    boolean accepted() {
        return Boolean.TRUE.equals(accepted);
    }

    boolean of(Actor actor) {
        return Objects.equals(proposedBy, actor.id());
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long roundId() {
        return roundId;
    }

    SettlementView view(List<SettledDifference> lines) {
        return new SettlementView(
                id(),
                proposedName,
                Objects.requireNonNull(ShanghaiClock.onTheWall(proposedAt)),
                answeredName,
                ShanghaiClock.onTheWall(answeredAt),
                lines);
    }
}
