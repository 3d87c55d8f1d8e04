package org.shishi.supervision.inspection;

import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.project.Level;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.StepPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of an inspection, from the day on which it is held to the decision on an objection. */
@Controller
@RequestMapping("/supervision/inspections/{id}")
class InspectionStepPages extends StepPages<InspectionStep, InspectionStepForm> {

    private final Inspections inspections;
    private final InspectionStepHandler steps;
    private final LabelSource labelSource;

    InspectionStepPages(Inspections inspections, InspectionStepHandler steps, LabelSource labelSource) {
        super(InspectionPages.PLACE, labelSource);
        this.inspections = inspections;
        this.steps = steps;
        this.labelSource = labelSource;
    }

    @Override
    protected InspectionStep verb(String word) {
        return InspectionStepHandler.step(word);
    }

    @Override
    protected void open(Actor actor, long id, InspectionStep step) {
        inspections.openForm(actor);
    }

    @Override
    protected InspectionStepForm empty(Actor actor, long id) {
        return InspectionStepForm.empty(inspections.get(actor, id).inspection().heldOn());
    }

    @Override
    protected long take(Actor actor, long id, InspectionStep step, InspectionStepForm form) {
        return steps.take(actor, id, step, form).id();
    }

    @Override
    protected RecordPage page(Actor actor, long id, Labels labels) {
        return new InspectionPage(inspections.get(actor, id), labels);
    }

    @Override
    protected String question(InspectionStep step) {
        return "supervision.inspection.text." + step.word();
    }

    @Override
    protected String done(InspectionStep step) {
        return "supervision.saved";
    }

    @Override
    protected void addChoices(Actor actor, Labels labels, Model model) {
        model.addAttribute("units", labelSource.unitChoices(actor));
        model.addAttribute("levels", labels.choices(Level.values()));
    }

    @GetMapping("/sites/{site}")
    String siteForm(Actor actor, @PathVariable long id, @PathVariable long site, Locale locale, Model model) {
        inspections.openForm(actor);
        var seen = inspections.get(actor, id).sites().stream()
                .filter(one -> one.id() == site)
                .findFirst()
                .map((InspectionSiteView one) -> InspectionStepForm.seen(one.note(), one.evidence()))
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.INSPECTION_EDIT, "site:" + site));
        model.addAttribute("form", seen);
        model.addAttribute("target", "/sites/" + site);
        return show(actor, id, InspectionStep.SEE, locale, model);
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
        return answer(errors, () -> steps.see(actor, id, site, form).id(), InspectionStep.SEE, flash)
                .orElseGet(() -> show(actor, id, InspectionStep.SEE, locale, model));
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
        return answer(errors, () -> steps.object(actor, id, feedback, form).id(), InspectionStep.OBJECT, flash)
                .orElseGet(() -> show(actor, id, InspectionStep.OBJECT, locale, model));
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
        return answer(errors, () -> steps.decide(actor, id, feedback, form).id(), InspectionStep.DECIDE, flash)
                .orElseGet(() -> show(actor, id, InspectionStep.DECIDE, locale, model));
    }
}
