package org.shishi.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.policy.Role;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes suggestions from the public, deputies and units; merges and screens them; every proposer can see what became of it. */
@Service
@Transactional
public class Proposals {

    private static final Resource ALL = Resource.all("proposals");

    private final ProposalRepository proposals;
    private final CollectionWindowRepository windows;
    private final ReserveItemRepository reserve;
    private final SimilarProposals similar;
    private final PublicSenders senders;
    private final Gate gate;
    private final JsonMapper json;
    private final Clock clock;

    Proposals(
            ProposalRepository proposals,
            CollectionWindowRepository windows,
            ReserveItemRepository reserve,
            SimilarProposals similar,
            PublicSenders senders,
            Gate gate,
            JsonMapper json,
            Clock clock) {
        this.proposals = proposals;
        this.windows = windows;
        this.reserve = reserve;
        this.similar = similar;
        this.senders = senders;
        this.gate = gate;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes a suggestion from the public, five an hour from one address at most.
     *
     * @param address from where it was sent; counted for an hour as a hash, and kept nowhere
     * @return the code by which the proposer can follow it
     */
    public String submitPublicly(long windowId, SaveProposal save, String address) {
        gate.publicCommand(Action.PROPOSAL_SUBMIT, ALL, Map.of("window", windowId, "title", save.title()));
        senders.count(address);
        return save(windowId, ProposalOrigin.PUBLIC, save, Actor.SYSTEM);
    }

    /** Takes a suggestion of somebody signed in. */
    public String submit(Actor actor, long windowId, SaveProposal save) {
        gate.command(actor, Action.PROPOSAL_SUBMIT, ALL, Map.of("window", windowId, "title", save.title()));
        return save(windowId, origin(actor), save, actor);
    }

    /** Lets those who may suggest something open the form. */
    public void openForm(Actor actor) {
        gate.read(actor, Action.PROPOSAL_SUBMIT, ALL);
    }

    /** Lets those who merge and screen open their forms. */
    public void openManagement(Actor actor) {
        gate.read(actor, Action.PROPOSAL_MANAGE, ALL);
    }

    private static ProposalOrigin origin(Actor actor) {
        if (actor.is(Role.DEPUTY)) {
            return ProposalOrigin.DEPUTY;
        }
        return actor.is(Role.TOWNSHIP_CLERK) ? ProposalOrigin.TOWNSHIP : ProposalOrigin.DEPARTMENT;
    }

    private String save(long windowId, ProposalOrigin origin, SaveProposal save, Actor by) {
        windows.findById(windowId)
                .filter(window -> window.openOn(LocalDate.now(clock)))
                .orElseThrow(() -> RuleViolation.at("windowId", "proposal.window.closed"));
        var code = TrackingCode.fresh();
        proposals.saveAndFlush(new Proposal(windowId, code, origin, save, by, now()));
        return code;
    }

    @Transactional(readOnly = true)
    public List<ProposalView> ofWindow(Actor actor, long windowId) {
        gate.list(actor, Action.PROPOSAL_READ);
        return proposals.findByWindowIdOrderByIdDesc(windowId).stream()
                .map(one -> view(one, List.of()))
                .toList();
    }

    @Transactional(readOnly = true)
    public ProposalView get(Actor actor, long id) {
        var one = load(id);
        gate.read(actor, Action.PROPOSAL_READ, resource(one));
        return view(one, similar.of(one, window(one)));
    }

    /** The proposer's whole number, for questions while it is screened; that it was shown stays in the trail. */
    public String showPhone(Actor actor, long id) {
        var one = load(id);
        gate.command(actor, Action.PROPOSAL_SHOW_PHONE, resource(one), Map.of());
        return one.phone();
    }

    /** Makes it a part of another one. */
    public void merge(Actor actor, long id, long into) {
        var one = load(id);
        gate.command(actor, Action.PROPOSAL_MANAGE, resource(one), Map.of("into", into));
        one.mergeInto(proposals.findById(into).orElseThrow(() -> RuleViolation.at("into", "proposal.merge.into")));
    }

    /**
     * Screens it: into the reserve pool, or not. Refuses what is on the negative list, and a sheet that is not complete.
     *
     * @param said what the proposer is told where it is not taken
     */
    public void screen(Actor actor, long id, Screening sheet, boolean taken, String said) {
        var one = load(id);
        gate.command(actor, Action.PROPOSAL_MANAGE, resource(one), Map.of("sheet", sheet, "taken", taken));
        if (!sheet.complete()) {
            throw RuleViolation.at("signedBy", "proposal.screening.incomplete");
        }
        if (taken && sheet.onNegativeList()) {
            throw RuleViolation.at("taken", "proposal.screening.negative");
        }
        if (!taken && said.isBlank()) {
            throw RuleViolation.at("said", "proposal.screening.why");
        }
        var state = taken ? ProposalState.RESERVED : ProposalState.REJECTED;
        one.screen(state, json.writeValueAsString(sheet), actor.name(), LocalDate.now(clock), said);
        if (taken) {
            var window = window(one);
            one.reserve(reserve.save(new ReserveItem(window.bodyId(), window.planYear(), one.item(null)))
                    .id());
        }
    }

    private ProposalView view(Proposal one, List<ProposalView.Lookalike> alike) {
        return new ProposalView(
                one.id(),
                one.windowId(),
                one.code(),
                one.origin(),
                one.details(),
                one.submittedAt(),
                one.state(),
                one.mergedInto(),
                one.itemId(),
                screening(one),
                one.outcome(),
                alike);
    }

    private @Nullable Screening screening(Proposal one) {
        return one.screening().isEmpty() ? null : json.readValue(one.screening(), Screening.class);
    }

    private CollectionWindow window(Proposal one) {
        return windows.findById(one.windowId()).orElseThrow();
    }

    private Proposal load(long id) {
        return proposals
                .findById(id)
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.PROPOSAL_READ, "proposal:" + id));
    }

    private static Resource resource(Proposal one) {
        return Resource.of("proposal:" + one.id());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
