package org.shishi.proposal;

import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts items of the reserve pool on ballots and takes them off, for a vote whose command has asked the policy. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Nominations {

    private final ReserveItemRepository items;

    Nominations(ReserveItemRepository items) {
        this.items = items;
    }

    /** Puts an item of this body on a ballot; refuses another body's, and one that is no longer in the pool. */
    public ReserveItemView nominate(long bodyId, long itemId) {
        return nominate(items.findById(itemId)
                .filter(found -> found.belongsTo(bodyId))
                .orElseThrow(() -> RuleViolation.at("itemId", "vote.item.unknown")));
    }

    /** Puts a new item into the pool and on a ballot. */
    public ReserveItemView nominate(long bodyId, int planYear, SaveItem save) {
        return nominate(items.save(new ReserveItem(bodyId, planYear, save)));
    }

    private static ReserveItemView nominate(ReserveItem item) {
        item.nominate();
        return item.view();
    }

    /** Takes an item off the ballot, back to the pool. */
    public void release(long itemId) {
        items.findById(itemId).ifPresent(ReserveItem::release);
    }

    /** Takes an item out of the pool for good: it has won. */
    public void adopt(long itemId) {
        items.findById(itemId).orElseThrow().adopt();
    }
}
