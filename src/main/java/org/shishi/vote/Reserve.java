package org.shishi.vote;

import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the reserve pool (储备库): what was screened and has not won yet. */
@Service
@Transactional(readOnly = true)
public class Reserve {

    private final ReserveItemRepository items;
    private final Gate gate;

    Reserve(ReserveItemRepository items, Gate gate) {
        this.items = items;
        this.gate = gate;
    }

    /** What may be put on a ballot of this body, the newest year first. */
    public List<ReserveItemView> of(Actor actor, long bodyId) {
        gate.list(actor, Action.VOTE_READ);
        return items.findByBodyIdAndStateOrderByPlanYearDescIdAsc(bodyId, ReserveState.IN_RESERVE).stream()
                .map(ReserveItem::view)
                .toList();
    }

    /** The whole pool of a plan year. */
    public List<ReserveItemView> ofYear(Actor actor, int year) {
        gate.list(actor, Action.VOTE_READ);
        return items.findByPlanYearAndStateOrderByBodyIdAscIdAsc(year, ReserveState.IN_RESERVE).stream()
                .map(ReserveItem::view)
                .toList();
    }
}
