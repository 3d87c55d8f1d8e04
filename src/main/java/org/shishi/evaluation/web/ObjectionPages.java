package org.shishi.evaluation.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.shishi.evaluation.Evaluations.OfIndicator;
import org.shishi.evaluation.Objections;
import org.shishi.evaluation.Objections.OfPoint;
import org.shishi.evaluation.web.EvaluationForms.ObjectionDecisionForm;
import org.shishi.evaluation.web.EvaluationForms.ObjectionForm;
import org.shishi.file.AttachmentPanels;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.shared.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a unit says against a point, and the decision on it. */
@Controller
@RequestMapping("/evaluations")
class ObjectionPages {

    private final Objections objections;
    private final AttachmentPanels files;
    private final EvaluationCrumbs crumbs;

    ObjectionPages(Objections objections, AttachmentPanels files, EvaluationCrumbs crumbs) {
        this.objections = objections;
        this.files = files;
        this.crumbs = crumbs;
    }

    @GetMapping("/{id:\\d+}/units/{code}/points/{indicator:\\d+}/objection")
    String form(
            Actor actor,
            @PathVariable long id,
            @PathVariable String code,
            @PathVariable int indicator,
            Locale locale,
            Model model) {
        model.addAttribute("form", new ObjectionForm("", null));
        return form(objections.openForm(actor, id, code, indicator), locale, model);
    }

    private String form(OfIndicator found, Locale locale, Model model) {
        model.addAttribute("found", found);
        model.addAttribute("crumbs", crumbs.of(found.of(), locale));
        return "evaluation/objection";
    }

    @PostMapping("/{id:\\d+}/units/{code}/points/{indicator:\\d+}/objection")
    @TakesFile(Action.EVALUATION_OBJECT)
    String object(
            Actor actor,
            @PathVariable long id,
            @PathVariable String code,
            @PathVariable int indicator,
            @Valid @ModelAttribute("form") ObjectionForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var found = objections.openForm(actor, id, code, indicator);
        return Submission.made(
                                errors,
                                () -> objections.object(
                                        actor,
                                        id,
                                        code,
                                        indicator,
                                        form.wording().strip(),
                                        form.files()))
                        .isPresent()
                ? done(found, "evaluation.objection.raised", flash)
                : form(found, locale, model);
    }

    @GetMapping("/objections/{id:\\d+}/decision")
    String decisionForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        var found = objections.openDecision(actor, id);
        model.addAttribute(
                "form", new ObjectionDecisionForm(found.objection().version(), null, "", List.of(), List.of(), null));
        return decision(actor, found, locale, model);
    }

    private String decision(Actor actor, OfPoint found, Locale locale, Model model) {
        model.addAttribute("objection", found.objection());
        model.addAttribute("found", found.point());
        model.addAttribute(
                "files",
                files.of(
                        actor, "evaluation-objection", List.of(found.objection().id())));
        model.addAttribute("crumbs", crumbs.of(found.point().of(), locale));
        return "evaluation/decision";
    }

    @PostMapping("/objections/{id:\\d+}/decision")
    String decide(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ObjectionDecisionForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var found = objections.openDecision(actor, id);
        return Submission.accepted(errors, () -> objections.decide(actor, id, form.version(), form.command()))
                ? done(found.point(), "evaluation.objection.decided.now", flash)
                : decision(actor, found, locale, model);
    }

    private static String done(OfIndicator found, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/evaluations/" + found.of().view().head().id() + "/units/"
                + found.score().unit().code() + "/points/" + found.indicator().position();
    }
}
