package org.shishi.vote.web;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.Submission;
import org.shishi.vote.RoundState;
import org.shishi.vote.Settlements;
import org.shishi.vote.VoteView;
import org.shishi.vote.Votes;
import org.shishi.vote.forms.MovedOn;
import org.shishi.vote.forms.OutdatedForm;
import org.shishi.vote.forms.RecountForm;
import org.shishi.vote.forms.SettlementForm;
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

/** What two tellers do when their counts differ: one proposes, the other agrees or not; or both count again. */
@Controller
@RequestMapping("/votes/{id:\\d+}")
class SettlementPages {

    private final Votes votes;
    private final Settlements settlements;
    private final VotePageModel pages;

    SettlementPages(Votes votes, Settlements settlements, VotePageModel pages) {
        this.votes = votes;
        this.settlements = settlements;
        this.pages = pages;
    }

    @GetMapping("/settle")
    String form(Actor actor, @PathVariable long id, Model model, RedirectAttributes flash) {
        return MovedOn.orBack("/votes/" + id, flash, () -> {
            model.addAttribute("recounting", RecountForm.EMPTY);
            return settle(votes.openCount(actor, id, RoundState.DIFFERENT), model);
        });
    }

    @PostMapping("/settle")
    String propose(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") SettlementForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> settlements.propose(actor, id, form.command(), form.confirmed()))) {
            var vote = votes.openCount(actor, id, RoundState.DIFFERENT);
            var differences = Objects.requireNonNull(vote.current()).differences();
            OutdatedForm.replace(model, errors, form.lines(), differences.size(), SettlementForm.empty(differences));
            model.addAttribute("recounting", RecountForm.EMPTY);
            return show(vote, model);
        }
        return done("vote.settle.proposed", id, flash);
    }

    @PostMapping("/settle/agree")
    String agree(
            Actor actor,
            @PathVariable long id,
            @RequestParam(name = "version", required = false) @Nullable Long looked,
            RedirectAttributes flash) {
        settlements.agree(actor, id, looked);
        return done("vote.settle.agreed", id, flash);
    }

    @PostMapping("/settle/reject")
    String reject(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        settlements.reject(actor, id);
        return done("vote.settle.rejected", id, flash);
    }

    @PostMapping("/recount")
    String recount(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("recounting") RecountForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> settlements.recount(actor, id, form.words()))) {
            return settle(votes.openCount(actor, id, RoundState.DIFFERENT), model);
        }
        return done("vote.recount.begun", id, flash);
    }

    private static String done(String what, long id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", what);
        return "redirect:/votes/" + id;
    }

    private String settle(VoteView vote, Model model) {
        var differences = Objects.requireNonNull(vote.current()).differences();
        model.addAttribute("form", SettlementForm.empty(differences));
        return show(vote, model);
    }

    private String show(VoteView vote, Model model) {
        pages.below(vote, model);
        return "vote/settle";
    }
}
