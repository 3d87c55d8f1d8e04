package org.shishi.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the reserve pool (储备库): what was screened and has not won yet, and where it came from. */
@Service
@Transactional
public class ReservePool {

    private final ReserveItemRepository items;
    private final ItemSources sources;
    private final Units units;
    private final Gate gate;

    ReservePool(ReserveItemRepository items, ItemSources sources, Units units, Gate gate) {
        this.items = items;
        this.sources = sources;
        this.units = units;
        this.gate = gate;
    }

    /** What may be put on a ballot of this body, the newest year first. */
    @Transactional(readOnly = true)
    public List<ReserveItemView> of(Actor actor, long bodyId) {
        gate.list(actor, Action.VOTE_READ);
        return items.findByBodyIdAndStateOrderByPlanYearDescIdAsc(bodyId, ReserveState.IN_RESERVE).stream()
                .map(ReserveItem::view)
                .toList();
    }

    /** The whole pool of a plan year. */
    @Transactional(readOnly = true)
    public List<ReserveItemView> ofYear(Actor actor, int year) {
        gate.list(actor, Action.VOTE_READ);
        return items.findByPlanYearAndStateOrderByBodyIdAscIdAsc(year, ReserveState.IN_RESERVE).stream()
                .map(ReserveItem::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public ReserveItemView get(Actor actor, long id) {
        var item = load(id);
        gate.read(actor, Action.VOTE_READ, resource(id));
        return item.view();
    }

    /** Lets those who keep the pool open the form of an item. */
    @Transactional(readOnly = true)
    public ReserveItemView openForm(Actor actor, long id) {
        var item = load(id);
        gate.read(actor, Action.PROPOSAL_MANAGE, resource(id));
        return item.view();
    }

    /**
     * Says what an item lacks, such as who is to do it: a proposal of a citizen names no unit.
     *
     * @param version as it was read; another one is a conflict
     */
    public ReserveItemView change(Actor actor, long id, long version, SaveItem save) {
        var item = load(id);
        gate.command(actor, Action.PROPOSAL_MANAGE, resource(id), Map.of("old", item.view(), "new", save));
        if (save.leadUnitId() != null
                && units.byId(save.leadUnitId()).filter(UnitView::active).isEmpty()) {
            throw RuleViolation.at("leadUnitId", "vote.item.unit");
        }
        item.change(version, save);
        return items.saveAndFlush(item).view();
    }

    /** The proposals that became each of these items, merged ones too. */
    @Transactional(readOnly = true)
    public Map<Long, List<ItemSource>> sources(Actor actor, Collection<Long> itemIds) {
        gate.list(actor, Action.PROPOSAL_READ);
        return sources.of(itemIds);
    }

    private ReserveItem load(long id) {
        return items.findById(id).orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.VOTE_READ, "reserve-item:" + id));
    }

    private static Resource resource(long id) {
        return Resource.of("reserve-item:" + id);
    }
}
