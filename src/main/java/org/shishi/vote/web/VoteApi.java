package org.shishi.vote.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.proposal.ReserveItemForm;
import org.shishi.shared.Viewpoint;
import org.shishi.vote.Preparations;
import org.shishi.vote.VoteSummary;
import org.shishi.vote.VoteView;
import org.shishi.vote.Votes;
import org.shishi.vote.forms.OfficialForm;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Votes for programs: the same verbs as the pages. */
@RestController
@RequestMapping("/api/v1/votes")
class VoteApi {

    private final Votes votes;
    private final Preparations preparations;

    VoteApi(Votes votes, Preparations preparations) {
        this.votes = votes;
        this.preparations = preparations;
    }

    @GetMapping
    List<VoteSummary> list(Actor actor, Viewpoint from) {
        return votes.ofYear(actor, from.year(), from.asOf());
    }

    @GetMapping("/{id:\\d+}")
    VoteView show(Actor actor, Viewpoint from, @PathVariable long id) {
        return votes.get(actor, id, from.asOf());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<VoteView> create(Actor actor, @Valid @RequestBody VoteForm form) {
        long id = preparations.create(actor, form.plan());
        return ResponseEntity.created(URI.create("/api/v1/votes/" + id)).body(votes.get(actor, id));
    }

    @PutMapping("/{id:\\d+}")
    VoteView update(Actor actor, @PathVariable long id, @Valid @RequestBody VoteForm form) {
        preparations.change(actor, id, form.version(), form.plan());
        return votes.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/candidates")
    @ResponseStatus(HttpStatus.CREATED)
    VoteView nominate(Actor actor, @PathVariable long id, @Valid @RequestBody ReserveItemForm form) {
        preparations.nominate(actor, id, form.command());
        return votes.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/candidates/reserve/{item}")
    @ResponseStatus(HttpStatus.CREATED)
    VoteView nominateFromReserve(Actor actor, @PathVariable long id, @PathVariable long item) {
        preparations.nominate(actor, id, item);
        return votes.get(actor, id);
    }

    @DeleteMapping("/{id:\\d+}/candidates/{number}")
    VoteView strike(Actor actor, @PathVariable long id, @PathVariable int number) {
        preparations.strike(actor, id, number);
        return votes.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/officials")
    @ResponseStatus(HttpStatus.CREATED)
    VoteView appoint(Actor actor, @PathVariable long id, @Valid @RequestBody OfficialForm form) {
        preparations.appoint(actor, id, form.username(), form.office());
        return votes.get(actor, id);
    }

    @DeleteMapping("/{id:\\d+}/officials/{account}")
    VoteView dismiss(Actor actor, @PathVariable long id, @PathVariable long account) {
        preparations.dismiss(actor, id, account);
        return votes.get(actor, id);
    }

    @PostMapping("/{id:\\d+}/freeze")
    VoteView freeze(Actor actor, @PathVariable long id, @RequestParam long version) {
        preparations.freeze(actor, id, version);
        return votes.get(actor, id);
    }
}
