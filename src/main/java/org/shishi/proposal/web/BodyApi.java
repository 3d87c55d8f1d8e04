package org.shishi.proposal.web;

import jakarta.validation.Valid;
import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.proposal.VotingBodies;
import org.shishi.proposal.VotingBodyView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The bodies that vote, for programs. */
@RestController
@RequestMapping("/api/v1/votes")
class BodyApi {

    private final VotingBodies bodies;

    BodyApi(VotingBodies bodies) {
        this.bodies = bodies;
    }

    @GetMapping("/bodies")
    List<VotingBodyView> all(Actor actor) {
        return bodies.all(actor);
    }

    @PostMapping("/bodies")
    @ResponseStatus(HttpStatus.CREATED)
    VotingBodyView create(Actor actor, @Valid @RequestBody BodyPages.BodyForm form) {
        return bodies.create(actor, form.command());
    }

    @PutMapping("/bodies/{id}")
    VotingBodyView update(Actor actor, @PathVariable long id, @Valid @RequestBody BodyPages.BodyForm form) {
        return bodies.change(actor, id, form.version(), form.name().strip(), form.deputies());
    }
}
