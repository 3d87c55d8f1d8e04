package org.shishi.vote.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.proposal.ReserveItemForm;
import org.shishi.shared.Submission;
import org.shishi.vote.Preparations;
import org.shishi.vote.Votes;
import org.shishi.vote.forms.OfficialForm;
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

/** Candidates and people of a meeting, and the gate behind which all of it is frozen. */
@Controller
@RequestMapping("/votes/{id:\\d+}")
class PreparationPages {

    private final Votes votes;
    private final Preparations preparations;
    private final VotePageModel pages;

    PreparationPages(Votes votes, Preparations preparations, VotePageModel pages) {
        this.votes = votes;
        this.preparations = preparations;
        this.pages = pages;
    }

    @GetMapping("/candidates/new")
    String newCandidate(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("form", ReserveItemForm.empty().withRows());
        return candidate(actor, id, model);
    }

    @PostMapping("/candidates/new")
    String addCandidate(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReserveItemForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> preparations.nominate(actor, id, form.command()))) {
            return candidate(actor, id, model);
        }
        return saved(id, flash);
    }

    @PostMapping("/candidates")
    String nominate(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("nomination") NominationForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return Submission.accepted(errors, () -> preparations.nominate(actor, id, form.itemId()))
                ? saved(id, flash)
                : pages.show(actor, votes.openForm(actor, id, Action.VOTE_PREPARE), locale, model);
    }

    @PostMapping("/candidates/{number}/strike")
    String strike(Actor actor, @PathVariable long id, @PathVariable int number, RedirectAttributes flash) {
        preparations.strike(actor, id, number);
        return saved(id, flash);
    }

    @PostMapping("/officials")
    String appoint(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("official") OfficialForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return Submission.accepted(errors, () -> preparations.appoint(actor, id, form.username(), form.office()))
                ? saved(id, flash)
                : pages.show(actor, votes.openForm(actor, id, Action.VOTE_PREPARE), locale, model);
    }

    @PostMapping("/officials/{account}/dismiss")
    String dismiss(Actor actor, @PathVariable long id, @PathVariable long account, RedirectAttributes flash) {
        preparations.dismiss(actor, id, account);
        return saved(id, flash);
    }

    @PostMapping("/freeze")
    String freeze(Actor actor, @PathVariable long id, @RequestParam long version, RedirectAttributes flash) {
        Submission.fresh("vote.changed.meanwhile", () -> preparations.freeze(actor, id, version));
        flash.addFlashAttribute("notice", "vote.frozen.now");
        return "redirect:/votes/" + id;
    }

    /** The ballot of the round at hand, for printing. */
    @GetMapping("/ballot")
    String ballot(Actor actor, @PathVariable long id, Model model) {
        pages.below(votes.get(actor, id), model);
        return "vote/ballot";
    }

    /** The tally sheet of the round at hand, for printing. */
    @GetMapping("/tally")
    String tally(Actor actor, @PathVariable long id, Model model) {
        pages.below(votes.get(actor, id), model);
        return "vote/tally";
    }

    private String candidate(Actor actor, long id, Model model) {
        pages.below(votes.openForm(actor, id, Action.VOTE_PREPARE), model);
        model.addAttribute("units", pages.units());
        return "vote/candidate";
    }

    private static String saved(long id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "vote.saved");
        return "redirect:/votes/" + id;
    }
}
