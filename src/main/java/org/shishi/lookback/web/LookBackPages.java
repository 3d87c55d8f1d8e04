package org.shishi.lookback.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.account.Person;
import org.shishi.frame.RunningYear;
import org.shishi.frame.years.OtherYears;
import org.shishi.lookback.LookBackPlans;
import org.shishi.lookback.LookBacks;
import org.shishi.lookback.web.LookBackForms.LookBackCancelForm;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.project.Level;
import org.shishi.shared.Choice;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.shishi.unit.Units;
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

/** The look-backs of a year, one of them, and the form in which one is planned. */
@Controller
@RunningYear
@RequestMapping("/look-backs")
class LookBackPages {

    private final LookBacks lookBacks;
    private final LookBackPlans plans;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;
    private final OtherYears otherYears;

    LookBackPages(
            LookBacks lookBacks,
            LookBackPlans plans,
            Units units,
            MessageSource messages,
            Clock clock,
            OtherYears otherYears) {
        this.lookBacks = lookBacks;
        this.plans = plans;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
        this.otherYears = otherYears;
    }

    @GetMapping
    String list(Actor actor, Viewpoint from, Model model) {
        model.addAttribute("lookBacks", lookBacks.ofYear(actor, from.year(), from.asOf()));
        model.addAttribute("year", from.year());
        model.addAttribute("today", from.asOf());
        model.addAttribute(
                "otherYears",
                otherYears.beside(
                        "/look-backs",
                        actor,
                        from,
                        year -> lookBacks.ofYear(actor, year, from.asOf()).size()));
        model.addAttribute("mayPlan", Policy.mayEver(actor, Action.LOOK_BACK_PLAN));
        return "lookback/list";
    }

    @GetMapping("/{id:\\d+}")
    String show(Actor actor, Viewpoint from, @PathVariable long id, Model model) {
        var view = lookBacks.get(actor, id, from.asOf());
        model.addAttribute("view", view);
        model.addAttribute("early", view.head().plannedOn().isAfter(from.asOf()));
        model.addAttribute("today", from.asOf());
        model.addAttribute("reader", actor);
        return "lookback/show";
    }

    @GetMapping("/new")
    String newForm(Actor actor, Viewpoint from, Locale locale, Model model) {
        plans.openForm(actor);
        model.addAttribute("form", LookBackForm.empty(from.year(), LocalDate.now(clock)));
        return form(null, from.year(), locale, model);
    }

    @PostMapping
    String plan(
            Actor actor,
            Viewpoint from,
            @Valid @ModelAttribute("form") LookBackForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        plans.openForm(actor);
        return Submission.made(errors, () -> plans.plan(actor, form.command()))
                .map(id -> done(id, "lookback.planned", flash))
                .orElseGet(() -> form(null, from.year(), locale, model));
    }

    @GetMapping("/{id:\\d+}/edit")
    String editForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        var view = lookBacks.openPlan(actor, id);
        var members = plans.candidates().stream()
                .filter(one -> LookBackForm.looks(view.head(), one.id()))
                .map(Person::username)
                .toList();
        model.addAttribute("form", LookBackForm.of(view, members));
        return form(id, view.head().planYear(), locale, model);
    }

    @PostMapping("/{id:\\d+}/edit")
    String change(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") LookBackForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var view = lookBacks.openPlan(actor, id);
        return Submission.accepted(errors, () -> plans.change(actor, id, form.versionOrNone(), form.command()))
                ? done(id, "lookback.saved", flash)
                : form(id, view.head().planYear(), locale, model);
    }

    @GetMapping("/{id:\\d+}/cancellation")
    String cancelForm(Actor actor, @PathVariable long id, Model model) {
        var view = lookBacks.openPlan(actor, id);
        model.addAttribute("form", new LookBackCancelForm("", view.head().version()));
        model.addAttribute("view", view);
        return "lookback/cancel";
    }

    @PostMapping("/{id:\\d+}/cancellation")
    String cancel(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") LookBackCancelForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("view", lookBacks.openPlan(actor, id));
        return Submission.accepted(
                        errors,
                        () -> plans.cancel(
                                actor, id, form.version(), form.reason().strip()))
                ? done(id, "lookback.cancelled.now", flash)
                : "lookback/cancel";
    }

    private static String done(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/look-backs/" + id;
    }

    private String form(@Nullable Long id, int year, Locale locale, Model model) {
        model.addAttribute("id", id);
        model.addAttribute(
                "people",
                plans.candidates().stream()
                        .map(one -> new Choice(one.username(), one.name()))
                        .toList());
        model.addAttribute("levels", Choice.of(Arrays.asList(Level.values()), messages, locale));
        model.addAttribute("units", units.choices());
        model.addAttribute(
                "aspects",
                plans.aspects(year).stream().map(one -> new Choice(one, one)).toList());
        return "lookback/form";
    }
}
