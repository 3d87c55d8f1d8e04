package org.shishi.veto.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.Choice;
import org.shishi.shared.Submission;
import org.shishi.veto.ExemptionCause;
import org.shishi.veto.VetoDecisions;
import org.shishi.veto.VetoVerb;
import org.shishi.veto.VetoView;
import org.shishi.veto.Vetoes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms in which a fact is decided on: each step with its reason. */
@Controller
@RequestMapping("/vetoes/{key:[a-z]+(?:-[a-z]+)?-\\d+-\\d+}")
class VetoStepPages {

    private final Vetoes vetoes;
    private final VetoDecisions decisions;
    private final MessageSource messages;

    VetoStepPages(Vetoes vetoes, VetoDecisions decisions, MessageSource messages) {
        this.vetoes = vetoes;
        this.decisions = decisions;
        this.messages = messages;
    }

    @GetMapping(
            "/{verb:impose|spare|ask-exemption|exempt|refuse-exemption|appeal|uphold|lift|ask-revocation|revoke|refuse-revocation}")
    String form(Actor actor, @PathVariable String key, @PathVariable String verb, Locale locale, Model model) {
        var view = vetoes.openForm(actor, key, named(verb));
        decisions.requireNext(view, named(verb));
        model.addAttribute("form", VetoStepForm.after(view.steps().size()));
        return page(view, named(verb), locale, model);
    }

    @PostMapping("/{verb:impose|spare|exempt|refuse-exemption|uphold|lift|ask-revocation|revoke|refuse-revocation}")
    String decide(
            Actor actor,
            @PathVariable String key,
            @PathVariable String verb,
            @Valid @ModelAttribute("form") VetoStepForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return take(actor, key, named(verb), form, errors, locale, model, flash);
    }

    @PostMapping("/ask-exemption")
    @TakesFile(Action.VETO_ASK_EXEMPTION)
    String askExemption(
            Actor actor,
            @PathVariable String key,
            @Valid @ModelAttribute("form") VetoStepForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Submission.demand(errors, "cause", "veto.cause.missing");
        Submission.demand(errors, "evidence", "veto.evidence.missing");
        return take(actor, key, VetoVerb.ASK_EXEMPTION, form, errors, locale, model, flash);
    }

    @PostMapping("/appeal")
    @TakesFile(Action.VETO_APPEAL)
    String appeal(
            Actor actor,
            @PathVariable String key,
            @Valid @ModelAttribute("form") VetoStepForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return take(actor, key, VetoVerb.APPEAL, form, errors, locale, model, flash);
    }

    private String take(
            Actor actor,
            String key,
            VetoVerb verb,
            VetoStepForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var view = vetoes.openForm(actor, key, verb);
        if (!Submission.accepted(errors, () -> decisions.take(actor, key, form.command(verb)))) {
            return page(view, verb, locale, model);
        }
        flash.addFlashAttribute("notice", "veto.taken." + verb);
        return "redirect:/vetoes/" + key;
    }

    private String page(VetoView view, VetoVerb verb, Locale locale, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("verb", verb);
        model.addAttribute("causes", Choice.of(Arrays.asList(ExemptionCause.values()), messages, locale));
        model.addAttribute("crumbs", List.of(new Crumb(view.href(), view.fact().unit())));
        return "veto/step";
    }

    /** The address lets no other word through. */
    private static VetoVerb named(String word) {
        return VetoVerb.of(word).orElseThrow();
    }
}
