package org.shishi.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps when which body collects suggestions: one time of collecting for a body and a year. */
@Service
@Transactional
public class CollectionWindows {

    private final CollectionWindowRepository windows;
    private final VotingBodies bodies;
    private final ProposalRepository proposals;
    private final Gate gate;
    private final Clock clock;

    CollectionWindows(
            CollectionWindowRepository windows,
            VotingBodies bodies,
            ProposalRepository proposals,
            Gate gate,
            Clock clock) {
        this.windows = windows;
        this.bodies = bodies;
        this.proposals = proposals;
        this.gate = gate;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<CollectionWindowView> all(Actor actor) {
        gate.list(actor, Action.PROPOSAL_READ);
        return views();
    }

    /** Those open today: what the public may answer. */
    @Transactional(readOnly = true)
    public List<CollectionWindowView> open() {
        return views().stream().filter(CollectionWindowView::open).toList();
    }

    private List<CollectionWindowView> views() {
        var today = LocalDate.now(clock);
        return windows.findAllByOrderByPlanYearDescOpensOnDescIdAsc().stream()
                .map(window ->
                        window.view(bodies.byId(window.bodyId()).name(), today, proposals.countByWindowId(window.id())))
                .toList();
    }

    /** Lays the days down, or other ones; refuses an end before the beginning. */
    public void save(Actor actor, long bodyId, int year, LocalDate opens, LocalDate closes) {
        gate.command(
                actor,
                Action.PROPOSAL_MANAGE,
                Resource.all("collection"),
                Map.of("body", bodyId, "year", year, "from", opens.toString(), "to", closes.toString()));
        bodies.byId(bodyId);
        if (closes.isBefore(opens)) {
            throw RuleViolation.at("closesOn", "proposal.window.days", opens.toString(), closes.toString());
        }
        windows.findByBodyIdAndPlanYear(bodyId, year)
                .ifPresentOrElse(
                        window -> window.move(opens, closes),
                        () -> windows.save(new CollectionWindow(bodyId, year, opens, closes)));
    }
}
