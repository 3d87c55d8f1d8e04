package org.shishi.vote;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.shishi.vote.count.SheetCell;
import org.shishi.vote.count.SheetDifference;

/** One line of the record of how two differing sheets were settled; never changed. */
@Entity
class VoteDifference {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long roundId;
    private @Nullable Long settlementId; // none in records older than the second teller's word
    private int candidate;

    @Enumerated(EnumType.STRING)
    private SheetCell cell;

    private int first;
    private int second;
    private int settled;
    private String reason;

    @SuppressWarnings("NullAway") // for JPA
    protected VoteDifference() {}

    VoteDifference(VoteSettlement settlement, SheetDifference difference, int settled, String reason) {
        this.roundId = settlement.roundId();
        this.settlementId = settlement.id();
        this.candidate = difference.candidate();
        this.cell = difference.cell();
        this.first = difference.first();
        this.second = difference.second();
        this.settled = settled;
        this.reason = reason;
    }

    long roundId() {
        return roundId;
    }

    @Nullable
    Long settlementId() {
        return settlementId;
    }

    SettledDifference view() {
        return new SettledDifference(new SheetDifference(candidate, cell, first, second), settled, reason);
    }
}
