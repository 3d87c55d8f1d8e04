package org.shishi.evaluation.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.evaluation.rule.OpenYears;
import org.shishi.evaluation.rule.PointDirection;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.evaluation.rule.RuleSet;
import org.shishi.evaluation.rule.RuleSets;
import org.shishi.evaluation.rule.StandardRules;
import org.shishi.evaluation.web.EvaluationForms.SeenForm;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Choice;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.shishi.shared.Viewpoint.OfYear;
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

/** The rules of a year in their versions, the form in which one is drafted, and the second person's agreement. */
@Controller
@RequestMapping("/evaluations/rules")
class RuleSetPages {

    private final RuleSets rules;
    private final OpenYears years;
    private final StandardRules standard;
    private final EvaluationCrumbs crumbs;
    private final MessageSource messages;
    private final Clock clock;

    RuleSetPages(
            RuleSets rules,
            OpenYears years,
            StandardRules standard,
            EvaluationCrumbs crumbs,
            MessageSource messages,
            Clock clock) {
        this.rules = rules;
        this.years = years;
        this.standard = standard;
        this.crumbs = crumbs;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Viewpoint from, Model model) {
        model.addAttribute("all", rules.ofYear(actor, from.year()));
        model.addAttribute(
                "inForce", rules.inForce(from.year()).map(RuleSet::id).orElse(null));
        model.addAttribute("year", from.year());
        model.addAttribute("mayDraft", Policy.mayEver(actor, Action.EVALUATION_DRAFT) && !years.frozen(from.year()));
        return "evaluation/rules";
    }

    @GetMapping("/{id:\\d+}")
    String show(Actor actor, @PathVariable long id, Locale locale, Model model) {
        return show(actor, id, new SeenForm(null), locale, model);
    }

    private String show(Actor actor, long id, SeenForm form, Locale locale, Model model) {
        var one = rules.get(actor, id);
        model.addAttribute("rules", one);
        model.addAttribute("successor", rules.successor(one).orElse(null));
        model.addAttribute("about", (OfYear) one::planYear);
        model.addAttribute("form", form);
        model.addAttribute("mayDraft", Policy.mayEver(actor, Action.EVALUATION_DRAFT));
        model.addAttribute("own", actor.answersFor(one.draftedById()));
        model.addAttribute("crumbs", crumbs.rules(locale));
        return "evaluation/rules-show";
    }

    @GetMapping("/new")
    String newForm(Actor actor, Viewpoint from, Locale locale, Model model) {
        rules.openNext(actor, from.year());
        var form = first(actor, from.year());
        model.addAttribute("form", form);
        model.addAttribute("next", follows(actor, form.planYear()));
        return form(null, locale, model);
    }

    /** Whether a year has rules already, so that the next ones say why. */
    private boolean follows(Actor actor, @Nullable Integer year) {
        return year != null && !rules.ofYear(actor, year).isEmpty();
    }

    /** The last version of the year goes on; else that of the year before; else what comes with the program. */
    private RuleSetForm first(Actor actor, int year) {
        var own = rules.ofYear(actor, year);
        if (!own.isEmpty()) {
            return RuleSetForm.of(own.get(0), year, true);
        }
        return RuleSetForm.of(
                rules.inForce(year - 1).orElseGet(() -> standard.of(actor, year, LocalDate.now(clock))), year, true);
    }

    @PostMapping
    String draft(
            Actor actor,
            @Valid @ModelAttribute("form") RuleSetForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        rules.openForm(actor);
        return Submission.made(errors, () -> rules.draft(actor, form.command()))
                .map(id -> done(id, "evaluation.rules.drafted.now", flash))
                .orElseGet(() -> {
                    model.addAttribute("next", follows(actor, form.planYear()));
                    return form(null, locale, model);
                });
    }

    @GetMapping("/{id:\\d+}/edit")
    String editForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        var one = rules.openDraft(actor, id);
        model.addAttribute("form", RuleSetForm.of(one, one.planYear(), false));
        model.addAttribute("next", one.number() > 1);
        return form(id, locale, model);
    }

    @PostMapping("/{id:\\d+}/edit")
    String change(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") RuleSetForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        rules.openForm(actor);
        model.addAttribute("next", rules.get(actor, id).number() > 1);
        return Submission.accepted(errors, () -> rules.change(actor, id, form.versionOrNone(), form.command()))
                ? done(id, "evaluation.rules.saved", flash)
                : form(id, locale, model);
    }

    @PostMapping("/{id:\\d+}/enforcement")
    String enforce(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") SeenForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        rules.get(actor, id);
        return Submission.accepted(errors, () -> rules.enforce(actor, id, form.version()))
                ? done(id, "evaluation.rules.enforced", flash)
                : show(actor, id, form, locale, model);
    }

    private static String done(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/evaluations/rules/" + id;
    }

    private String form(@Nullable Long id, Locale locale, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("sources", Choice.of(Arrays.asList(PointSource.values()), messages, locale));
        model.addAttribute("directions", Choice.of(Arrays.asList(PointDirection.values()), messages, locale));
        model.addAttribute("crumbs", crumbs.rules(locale));
        return "evaluation/rules-form";
    }
}
