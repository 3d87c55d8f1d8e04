package org.shishi.proposal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.shishi.proposal.CollectionWindows;
import org.shishi.proposal.ProposalTrack;
import org.shishi.proposal.ProposalTracking;
import org.shishi.proposal.PublicProposals;
import org.shishi.proposal.PublicQuestions;
import org.shishi.shared.Choice;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggestions from anybody, without signing in. */
@Controller
@RequestMapping("/public/proposals")
class PublicProposalPages {

    private final ProposalTracking followUps;
    private final CollectionWindows windows;
    private final PublicProposals publicly;
    private final PublicQuestions questions;

    PublicProposalPages(
            ProposalTracking followUps,
            CollectionWindows windows,
            PublicProposals publicly,
            PublicQuestions questions) {
        this.followUps = followUps;
        this.windows = windows;
        this.publicly = publicly;
        this.questions = questions;
    }

    @GetMapping
    String form(Model model) {
        var open = windows.open();
        model.addAttribute(
                "form", ProposalForm.empty(open.isEmpty() ? null : open.get(0).id(), ""));
        return show(model);
    }

    @PostMapping
    String send(
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        return Submission.made(errors, () -> take(form, request.getRemoteAddr()))
                .map(code -> "redirect:/public/proposals/track?sent&code=" + code)
                .orElseGet(() -> show(model));
    }

    private String take(ProposalForm form, String address) {
        var token = ProposalForm.text(form.token());
        try {
            return publicly.send(form.windowId(), form.command(), address, token, ProposalForm.text(form.answer()));
        } catch (RuleViolation e) {
            questions.end(token); // the form asks another one
            throw e;
        }
    }

    @GetMapping("/track")
    String track(@RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("track", code.isBlank() ? null : found(code, model));
        return "vote/proposal-track";
    }

    private @org.jspecify.annotations.Nullable ProposalTrack found(String code, Model model) {
        try {
            return followUps.track(code);
        } catch (RuleViolation e) {
            model.addAttribute("unknown", true);
            return null;
        }
    }

    private String show(Model model) {
        model.addAttribute(
                "windows",
                windows.open().stream()
                        .map(window -> new Choice(String.valueOf(window.id()), window.body() + " " + window.planYear()))
                        .toList());
        model.addAttribute("question", questions.ask());
        return "vote/proposal-public";
    }
}
