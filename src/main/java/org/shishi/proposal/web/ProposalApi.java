package org.shishi.proposal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.shishi.frame.CompletedRequest;
import org.shishi.policy.Actor;
import org.shishi.proposal.CollectionWindowView;
import org.shishi.proposal.CollectionWindows;
import org.shishi.proposal.ProposalView;
import org.shishi.proposal.Proposals;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions for programs. */
@RestController
@RequestMapping("/api/v1/proposals")
class ProposalApi {

    private final Proposals proposals;
    private final CollectionWindows windows;

    ProposalApi(Proposals proposals, CollectionWindows windows) {
        this.proposals = proposals;
        this.windows = windows;
    }

    @GetMapping("/windows")
    List<CollectionWindowView> windows(Actor actor) {
        return windows.all(actor);
    }

    @PutMapping("/windows")
    List<CollectionWindowView> save(Actor actor, @Valid @RequestBody ProposalPages.WindowForm form) {
        windows.save(actor, form.bodyId(), form.planYear(), form.opensOn(), form.closesOn());
        return windows.all(actor);
    }

    @GetMapping
    List<ProposalView> ofWindow(Actor actor, @RequestParam long window) {
        return proposals.ofWindow(actor, window);
    }

    @GetMapping("/{id:\\d+}")
    ProposalView show(Actor actor, @PathVariable long id) {
        return proposals.get(actor, id);
    }

    /** Answers the code by which the proposal can be followed. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> submit(Actor actor, @Valid @RequestBody ProposalForm form) {
        return Map.of("code", proposals.submit(actor, form.windowId(), form.command()));
    }

    /** The proposer's whole phone number, which leaves a trail. */
    @PostMapping("/{id:\\d+}/phone")
    Map<String, String> showPhone(Actor actor, @PathVariable long id, HttpServletRequest request) {
        CompletedRequest.tellOnce(request);
        return Map.of("phone", proposals.showPhone(actor, id));
    }

    @PostMapping("/{id:\\d+}/merge")
    ProposalView merge(Actor actor, @PathVariable long id, @RequestParam long into) {
        proposals.merge(actor, id, into);
        return proposals.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/screening")
    ProposalView screen(Actor actor, @PathVariable long id, @Valid @RequestBody ScreeningForm form) {
        proposals.screen(actor, id, form.sheet(), form.isTaken(), form.why());
        return proposals.get(actor, id);
    }
}
