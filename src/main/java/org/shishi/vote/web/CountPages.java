package org.shishi.vote.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.shared.Submission;
import org.shishi.vote.BallotCounts;
import org.shishi.vote.Conclusions;
import org.shishi.vote.RoundState;
import org.shishi.vote.RoundView;
import org.shishi.vote.VoteView;
import org.shishi.vote.Votes;
import org.shishi.vote.forms.MovedOn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The count of a round: two sheets, two signatures, and what the presidium decides. */
@Controller
@RequestMapping("/votes/{id:\\d+}")
class CountPages {

    private final Votes votes;
    private final BallotCounts counts;
    private final Conclusions conclusions;
    private final VotePageModel pages;

    CountPages(Votes votes, BallotCounts counts, Conclusions conclusions, VotePageModel pages) {
        this.votes = votes;
        this.counts = counts;
        this.conclusions = conclusions;
        this.pages = pages;
    }

    @GetMapping("/count")
    String countForm(Actor actor, @PathVariable long id, Model model, RedirectAttributes flash) {
        return MovedOn.orBack("/votes/" + id, flash, () -> {
            var vote = votes.openCount(actor, id, RoundState.COUNTING);
            model.addAttribute("form", SheetForm.empty(vote, round(vote)));
            return count(vote, model);
        });
    }

    @PostMapping("/count")
    String enter(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") SheetForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> counts.enter(actor, id, form.sheet(), form.confirmed()))) {
            return count(votes.openCount(actor, id, RoundState.COUNTING), model);
        }
        flash.addFlashAttribute("notice", "vote.count.entered");
        return "redirect:/votes/" + id;
    }

    @PostMapping("/sign")
    String sign(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String hash,
            RedirectAttributes flash) {
        counts.sign(actor, id, hash);
        flash.addFlashAttribute("notice", "vote.signed.now");
        return "redirect:/votes/" + id;
    }

    @PostMapping("/decision")
    String decide(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("decision") DecisionForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        return Submission.accepted(errors, () -> conclusions.decide(actor, id, form.step(), form.decision()))
                ? "redirect:/votes/" + id
                : pages.show(actor, votes.openForm(actor, id, Action.VOTE_DECIDE), locale, model);
    }

    private static RoundView round(VoteView vote) {
        return Objects.requireNonNull(vote.current());
    }

    private String count(VoteView vote, Model model) {
        pages.below(vote, model);
        return "vote/count";
    }
}
