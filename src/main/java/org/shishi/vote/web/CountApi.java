package org.shishi.vote.web;

import jakarta.validation.Valid;
import org.shishi.policy.Actor;
import org.shishi.policy.StepUp;
import org.shishi.vote.BallotCounts;
import org.shishi.vote.Conclusions;
import org.shishi.vote.Settlements;
import org.shishi.vote.VoteView;
import org.shishi.vote.Votes;
import org.shishi.vote.forms.AgreementForm;
import org.shishi.vote.forms.RecountForm;
import org.shishi.vote.forms.SettlementForm;
import org.shishi.vote.forms.SignatureForm;
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
    private final BallotCounts counts;
    private final Settlements settlements;
    private final Conclusions conclusions;

    CountApi(Votes votes, BallotCounts counts, Settlements settlements, Conclusions conclusions) {
        this.votes = votes;
        this.counts = counts;
        this.settlements = settlements;
        this.conclusions = conclusions;
    }

    @PostMapping("/counts")
    @ResponseStatus(HttpStatus.CREATED)
    VoteView enter(Actor actor, @PathVariable long id, @Valid @RequestBody SheetForm form) {
        counts.enter(actor, id, form.sheet(), form.confirmed());
        return votes.get(actor, id);
    }

    @PostMapping("/settlement")
    VoteView propose(Actor actor, @PathVariable long id, @Valid @RequestBody SettlementForm form) {
        settlements.propose(actor, id, form.command(), form.confirmed());
        return votes.get(actor, id);
    }

    @PostMapping("/settlement/agreement")
    VoteView agree(Actor actor, @PathVariable long id, @Valid @RequestBody AgreementForm form) {
        settlements.agree(actor, id, form.version());
        return votes.get(actor, id);
    }

    @PostMapping("/settlement/rejection")
    VoteView reject(Actor actor, @PathVariable long id) {
        settlements.reject(actor, id);
        return votes.get(actor, id);
    }

    @PostMapping("/recount")
    VoteView recount(Actor actor, @PathVariable long id, @Valid @RequestBody RecountForm form) {
        settlements.recount(actor, id, form.words());
        return votes.get(actor, id);
    }

    @PostMapping("/signatures")
    @ResponseStatus(HttpStatus.CREATED)
    VoteView sign(Actor actor, @PathVariable long id, @Valid @RequestBody SignatureForm form) {
        counts.sign(actor, id, form.hash());
        return votes.get(actor, id);
    }

    @PostMapping("/decision")
    VoteView decide(Actor actor, @PathVariable long id, @Valid @RequestBody DecisionForm form) {
        conclusions.decide(actor, id, form.step(), form.decision());
        return votes.get(actor, id);
    }

    @StepUp
    @PostMapping("/announcement")
    VoteView announce(Actor actor, @PathVariable long id, @Valid @RequestBody AnnouncementForm form) {
        conclusions.announce(actor, id, form.text(), form.byNumber());
        return votes.get(actor, id);
    }
}
