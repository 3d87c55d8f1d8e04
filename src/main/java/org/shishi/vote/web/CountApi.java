package org.shishi.vote.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.policy.Actor;
import org.shishi.vote.Conclusions;
import org.shishi.vote.Counts;
import org.shishi.vote.VoteView;
import org.shishi.vote.Votes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The count of the round at hand for programs. */
@RestController
@RequestMapping("/api/v1/votes/{id:\\d+}")
class CountApi {

    private final Votes votes;
    private final Counts counts;
    private final Conclusions conclusions;

    CountApi(Votes votes, Counts counts, Conclusions conclusions) {
        this.votes = votes;
        this.counts = counts;
        this.conclusions = conclusions;
    }

    @PostMapping("/counts")
    @ResponseStatus(HttpStatus.CREATED)
    VoteView enter(Actor actor, @PathVariable long id, @Valid @RequestBody SheetForm form) {
        counts.enter(actor, id, form.sheet(), form.confirmed());
        return votes.get(actor, id);
    }

    @PostMapping("/settlement")
    VoteView settle(Actor actor, @PathVariable long id, @Valid @RequestBody SettlementForm form) {
        counts.settle(actor, id, form.command(), form.confirmed());
        return votes.get(actor, id);
    }

    @PostMapping("/signatures")
    @ResponseStatus(HttpStatus.CREATED)
    VoteView sign(Actor actor, @PathVariable long id, @Valid @RequestBody SignatureForm form) {
        counts.sign(actor, id, form.sheet());
        return votes.get(actor, id);
    }

    @PostMapping("/decision")
    VoteView decide(Actor actor, @PathVariable long id, @Valid @RequestBody DecisionForm form) {
        conclusions.decide(actor, id, form.step(), form.decision());
        return votes.get(actor, id);
    }

    @PostMapping("/announcement")
    VoteView announce(Actor actor, @PathVariable long id, @Valid @RequestBody AnnouncementForm form) {
        conclusions.announce(actor, id, form.text(), form.byNumber());
        return votes.get(actor, id);
    }

    /**
     * A signature.
     *
     * @param sheet the hash of the sheet that is signed
     */
    @NullUnmarked
    record SignatureForm(@NotBlank String sheet) {}
}
