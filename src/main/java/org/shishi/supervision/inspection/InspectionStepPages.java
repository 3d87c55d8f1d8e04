package org.shishi.supervision.inspection;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.project.Level;
import org.shishi.shared.Choice;
import org.shishi.shared.Submission;
import org.shishi.supervision.common.SupervisionWords;
import org.shishi.supervision.common.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One inspection: looked at, and its steps, from the draw to the objection. */
@Controller
@RequestMapping("/supervision/inspections/{id}")
class InspectionStepPages {

    private final Inspections inspections;
    private final InspectionDesk desk;
    private final SupervisionWords words;

    InspectionStepPages(Inspections inspections, InspectionDesk desk, SupervisionWords words) {
        this.inspections = inspections;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String show(Actor actor, @PathVariable long id, Locale locale, Model model) {
        var said = words.in(locale);
        model.addAttribute("view", new InspectionPage(inspections.get(actor, id), said));
        model.addAttribute("crumbs", List.of(list(said)));
        return "supervision/inspection";
    }

    @GetMapping("/{step}")
    String form(Actor actor, @PathVariable long id, @PathVariable String step, Locale locale, Model model) {
        inspections.openForm(actor);
        var page = page(actor, id, InspectionDesk.step(step).word(), locale, model);
        model.addAttribute("form", InspectionStepForm.empty(page.inspection().heldOn()));
        return "supervision/inspection-step";
    }

    @PostMapping("/{step}")
    String take(
            Actor actor,
            @PathVariable long id,
            @PathVariable String step,
            @Valid @ModelAttribute("form") @Nullable InspectionStepForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        inspections.openForm(actor);
        var todo = InspectionDesk.step(step);
        return answer(actor, id, step, errors, () -> desk.take(actor, id, todo, form), locale, model, flash);
    }

    @GetMapping("/sites/{site}")
    String siteForm(Actor actor, @PathVariable long id, @PathVariable long site, Locale locale, Model model) {
        inspections.openForm(actor);
        var page = page(actor, id, "see", locale, model);
        var seen = page.detail().sites().stream()
                .filter(one -> one.id() == site)
                .findFirst()
                .map((InspectionSiteView one) -> InspectionStepForm.seen(one.note(), one.evidence()))
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.INSPECTION_EDIT, "site:" + site));
        model.addAttribute("form", seen);
        model.addAttribute("target", "/sites/" + site);
        return "supervision/inspection-step";
    }

    @PostMapping("/sites/{site}")
    String see(
            Actor actor,
            @PathVariable long id,
            @PathVariable long site,
            @Valid @ModelAttribute("form") @Nullable InspectionStepForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        inspections.openForm(actor);
        model.addAttribute("target", "/sites/" + site);
        return answer(actor, id, "see", errors, () -> desk.see(actor, id, site, form), locale, model, flash);
    }

    @PostMapping("/feedback/{feedback}/objection")
    String object(
            Actor actor,
            @PathVariable long id,
            @PathVariable long feedback,
            @Valid @ModelAttribute("form") @Nullable InspectionStepForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        inspections.openObjection(actor, id, feedback);
        model.addAttribute("target", "/feedback/" + feedback + "/objection");
        return answer(actor, id, "object", errors, () -> desk.object(actor, id, feedback, form), locale, model, flash);
    }

    @PostMapping("/feedback/{feedback}/decision")
    String decide(
            Actor actor,
            @PathVariable long id,
            @PathVariable long feedback,
            @Valid @ModelAttribute("form") @Nullable InspectionStepForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        inspections.openForm(actor);
        model.addAttribute("target", "/feedback/" + feedback + "/decision");
        return answer(actor, id, "decide", errors, () -> desk.decide(actor, id, feedback, form), locale, model, flash);
    }

    private String answer(
            Actor actor,
            long id,
            String step,
            BindingResult errors,
            Runnable change,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, change)) {
            page(actor, id, step, locale, model);
            return "supervision/inspection-step";
        }
        flash.addFlashAttribute("notice", "supervision.saved");
        return "redirect:/supervision/inspections/" + id;
    }

    private InspectionPage page(Actor actor, long id, String step, Locale locale, Model model) {
        var said = words.in(locale);
        var page = new InspectionPage(inspections.get(actor, id), said);
        model.addAttribute("view", page);
        model.addAttribute("step", step);
        model.addAttribute("stepWord", said.say("InspectionStep." + step.toUpperCase(Locale.ROOT)));
        model.addAttribute("textKey", "supervision.inspection.text." + step);
        model.addAttribute("units", words.units(actor));
        model.addAttribute(
                "levels",
                Arrays.stream(Level.values())
                        .map(level -> new Choice(level.name(), said.text(level)))
                        .toList());
        model.addAttribute("crumbs", List.of(list(said), new Crumb(page.href(), page.title())));
        return page;
    }

    private static Crumb list(Words said) {
        return new Crumb("/supervision/inspections", said.say("supervision.inspections.title"));
    }
}
