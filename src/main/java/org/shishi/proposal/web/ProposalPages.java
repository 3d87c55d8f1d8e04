package org.shishi.proposal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.proposal.CollectionWindows;
import org.shishi.proposal.ProposalState;
import org.shishi.proposal.ProposalView;
import org.shishi.proposal.Proposals;
import org.shishi.proposal.VotingBodies;
import org.shishi.shared.Choice;
import org.shishi.shared.Flash;
import org.shishi.shared.PlanYear;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
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

/** What was suggested for a year, and what is made of it. */
@Controller
@RequestMapping("/proposals")
class ProposalPages {

    private final Proposals proposals;
    private final CollectionWindows windows;
    private final VotingBodies bodies;

    ProposalPages(Proposals proposals, CollectionWindows windows, VotingBodies bodies) {
        this.proposals = proposals;
        this.windows = windows;
        this.bodies = bodies;
    }

    @GetMapping
    String list(Actor actor, Viewpoint from, @RequestParam @Nullable Long window, Model model) {
        model.addAttribute("form", new WindowForm(null, from.year() + 1, null, null));
        return list(actor, window, model);
    }

    @PostMapping("/windows")
    String window(
            Actor actor,
            @Valid @ModelAttribute("form") WindowForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        proposals.openManagement(actor);
        if (!Submission.accepted(
                errors, () -> windows.save(actor, form.bodyId(), form.planYear(), form.opensOn(), form.closesOn()))) {
            return list(actor, null, model);
        }
        flash.addFlashAttribute("notice", "vote.saved");
        return "redirect:/proposals";
    }

    @GetMapping("/new")
    String newForm(Actor actor, Model model) {
        proposals.openForm(actor);
        var open = windows.open();
        model.addAttribute(
                "form", ProposalForm.empty(open.isEmpty() ? null : open.get(0).id(), actor.name()));
        return form(model);
    }

    @PostMapping("/new")
    String submit(Actor actor, @Valid @ModelAttribute("form") ProposalForm form, BindingResult errors, Model model) {
        proposals.openForm(actor);
        return Submission.made(errors, () -> proposals.submit(actor, form.windowId(), form.command()))
                .map(code -> "redirect:/public/proposals/track?sent&code=" + code)
                .orElseGet(() -> form(model));
    }

    @GetMapping("/{id:\\d+}")
    String show(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("form", ScreeningForm.empty());
        return show(actor, proposals.get(actor, id), model);
    }

    @PostMapping("/{id:\\d+}/phone")
    String showPhone(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        flash.addFlashAttribute("phone", proposals.showPhone(actor, id));
        return "redirect:/proposals/" + id;
    }

    @PostMapping("/{id:\\d+}/merge")
    String merge(Actor actor, @PathVariable long id, @RequestParam long into, RedirectAttributes flash) {
        try {
            proposals.merge(actor, id, into);
        } catch (RuleViolation e) {
            Flash.bad(flash, e.code(), e.args());
        }
        return "redirect:/proposals/" + id;
    }

    @PostMapping("/{id:\\d+}/screening")
    String screen(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ScreeningForm form,
            BindingResult errors,
            Model model) {
        proposals.openManagement(actor);
        boolean done = Submission.accepted(
                errors, () -> proposals.screen(actor, id, form.sheet(), form.isTaken(), form.why()));
        var one = proposals.get(actor, id);
        if (!done) {
            return show(actor, one, model);
        }
        return one.itemId() == null ? "redirect:/proposals/" + id : "redirect:/votes/reserve/" + one.itemId();
    }

    private String list(Actor actor, @Nullable Long window, Model model) {
        var all = windows.all(actor);
        model.addAttribute("windows", all);
        var chosen = window != null || all.isEmpty()
                ? window
                : Long.valueOf(all.get(0).id());
        model.addAttribute("chosen", chosen);
        model.addAttribute("proposals", chosen == null ? List.of() : proposals.ofWindow(actor, chosen));
        model.addAttribute("mayManage", Policy.mayEver(actor, Action.PROPOSAL_MANAGE));
        model.addAttribute("maySubmit", Policy.mayEver(actor, Action.PROPOSAL_SUBMIT));
        model.addAttribute(
                "bodies",
                bodies.all(actor).stream()
                        .map(body -> new Choice(String.valueOf(body.id()), body.name()))
                        .toList());
        return "vote/proposals";
    }

    private String form(Model model) {
        model.addAttribute(
                "windows",
                windows.open().stream()
                        .map(window -> new Choice(String.valueOf(window.id()), window.body() + " " + window.planYear()))
                        .toList());
        return "vote/proposal-new";
    }

    private String show(Actor actor, ProposalView one, Model model) {
        model.addAttribute("one", one);
        model.addAttribute("crumbs", List.of(new Crumb("/proposals?window=" + one.windowId(), one.code())));
        model.addAttribute("mayKeep", one.itemId() != null && Policy.mayEver(actor, Action.PROPOSAL_MANAGE));
        model.addAttribute(
                "mayShowPhone", !one.proposal().phone().isEmpty() && Policy.mayEver(actor, Action.PROPOSAL_SHOW_PHONE));
        boolean open = one.state() == ProposalState.RECEIVED;
        model.addAttribute("mayManage", open && Policy.mayEver(actor, Action.PROPOSAL_MANAGE));
        return "vote/proposal";
    }

    @NullUnmarked
    record WindowForm(
            @NotNull Long bodyId,
            @NotNull @PlanYear Integer planYear,
            @PlausibleDay @NotNull LocalDate opensOn,
            @PlausibleDay @NotNull LocalDate closesOn) {}
}
