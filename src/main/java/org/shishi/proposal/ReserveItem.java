package org.shishi.proposal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;

/** One item of the reserve pool (储备库): what may stand as a candidate of its body. */
@Entity
class ReserveItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long bodyId;
    private int planYear;

    @Embedded
    private SaveItem details;

    @Enumerated(EnumType.STRING)
    private ReserveState state = ReserveState.IN_RESERVE;

    @Version
    private long version;

    @SuppressWarnings("NullAway") // for JPA
    protected ReserveItem() {}

    ReserveItem(long bodyId, int planYear, SaveItem save) {
        this.bodyId = bodyId;
        this.planYear = planYear;
        this.details = save;
    }

    /** Puts it on a ballot; one that stands on another ballot, or has won, cannot. */
    void nominate() {
        if (state != ReserveState.IN_RESERVE) {
            throw new RuleViolation("vote.item.taken", details.title());
        }
        state = ReserveState.CANDIDATE;
    }

    /** Says better what it is to be; not while it stands on a ballot, and not once it has won. */
    void change(long read, SaveItem save) {
        if (version != read) {
            throw new OptimisticLockingFailureException("reserve item " + id);
        }
        if (state != ReserveState.IN_RESERVE) {
            throw new RuleViolation("vote.item.taken", details.title());
        }
        details = save;
    }

    void release() {
        state = ReserveState.IN_RESERVE;
    }

    void adopt() {
        state = ReserveState.ADOPTED;
    }

    boolean belongsTo(long body) {
        return bodyId == body;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    ReserveItemView view() {
        return new ReserveItemView(id(), bodyId, planYear, details, state, version);
    }
}
