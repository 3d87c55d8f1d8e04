package org.shishi.lookback.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.shishi.lookback.LookBackFollowUps;
import org.shishi.lookback.LookBacks;
import org.shishi.lookback.LookBacks.OfLookBack;
import org.shishi.lookback.web.LookBackForms.LookBackProblemForm;
import org.shishi.lookback.web.LookBackForms.LookBackReopenForm;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.shared.Choice;
import org.shishi.shared.Submission;
import org.shishi.supervision.finding.FindingCategory;
import org.shishi.supervision.finding.Severity;
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

/** What follows a signed answer: a problem, and the request to open the project again. */
@Controller
@RequestMapping("/look-backs/{id:\\d+}/projects/{number:\\d+}")
class FollowUpPages {

    private final LookBacks lookBacks;
    private final LookBackFollowUps followUps;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;

    FollowUpPages(LookBacks lookBacks, LookBackFollowUps followUps, Units units, MessageSource messages, Clock clock) {
        this.lookBacks = lookBacks;
        this.followUps = followUps;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/finding")
    String problemForm(Actor actor, @PathVariable long id, @PathVariable int number, Locale locale, Model model) {
        var found = lookBacks.openForm(actor, id, number, Action.LOOK_BACK_FOLLOW);
        model.addAttribute("form", LookBackProblemForm.of(found.project(), LocalDate.now(clock)));
        return problem(found, locale, model);
    }

    @PostMapping("/finding")
    String open(
            Actor actor,
            @PathVariable long id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") LookBackProblemForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var found = lookBacks.openForm(actor, id, number, Action.LOOK_BACK_FOLLOW);
        return Submission.made(errors, () -> followUps.open(actor, id, number, form.content()))
                        .isPresent()
                ? done(id, number, "lookback.finding.opened", flash)
                : problem(found, locale, model);
    }

    @GetMapping("/reopening")
    String reopeningForm(Actor actor, @PathVariable long id, @PathVariable int number, Model model) {
        var found = lookBacks.openForm(actor, id, number, Action.LOOK_BACK_FOLLOW);
        model.addAttribute("form", new LookBackReopenForm(""));
        return around(found, "reopening", model);
    }

    @PostMapping("/reopening")
    String askReopening(
            Actor actor,
            @PathVariable long id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") LookBackReopenForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var found = lookBacks.openForm(actor, id, number, Action.LOOK_BACK_FOLLOW);
        return Submission.accepted(
                        errors,
                        () -> followUps.askReopening(
                                actor, id, number, form.reason().strip()))
                ? done(id, number, "lookback.reopening.asked", flash)
                : around(found, "reopening", model);
    }

    private String problem(OfLookBack found, Locale locale, Model model) {
        model.addAttribute("categories", Choice.of(Arrays.asList(FindingCategory.values()), messages, locale));
        model.addAttribute("severities", Choice.of(Arrays.asList(Severity.values()), messages, locale));
        model.addAttribute("units", units.choices());
        return around(found, "finding", model);
    }

    private static String around(OfLookBack found, String page, Model model) {
        model.addAttribute("found", found);
        model.addAttribute("crumbs", LookBackCrumbs.of(found.head()));
        return "lookback/" + page;
    }

    private static String done(long id, int number, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/look-backs/" + id + "/projects/" + number;
    }
}
