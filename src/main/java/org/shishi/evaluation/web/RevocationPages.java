package org.shishi.evaluation.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.shishi.evaluation.PointRevocations;
import org.shishi.evaluation.web.EvaluationForms.PointRevocationForm;
import org.shishi.frame.Crumb;
import org.shishi.policy.Actor;
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

/** The forms in which a decision that moved points is taken back. */
@Controller
@RequestMapping("/evaluations")
class RevocationPages {

    private final PointRevocations revocations;
    private final EvaluationCrumbs crumbs;

    RevocationPages(PointRevocations revocations, EvaluationCrumbs crumbs) {
        this.revocations = revocations;
        this.crumbs = crumbs;
    }

    /**
     * A decision, as the page shows it.
     *
     * @param of the unit and its indicator
     * @param path where it is read
     * @param action where the form is sent
     * @param revoke takes it back for a reason
     */
    record Decision(
            String of,
            String words,
            String by,
            String path,
            String action,
            List<Crumb> crumbs,
            Consumer<String> revoke) {}

    @GetMapping("/objections/{id:\\d+}/revocation")
    String objectionForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        return form(objection(actor, id, locale), new PointRevocationForm(""), model);
    }

    @PostMapping("/objections/{id:\\d+}/revocation")
    String revokeObjection(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") PointRevocationForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return revoke(objection(actor, id, locale), form, errors, model, flash);
    }

    @GetMapping("/points/{id:\\d+}/revocation")
    String pointForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        return form(point(actor, id, locale), new PointRevocationForm(""), model);
    }

    @PostMapping("/points/{id:\\d+}/revocation")
    String revokePoint(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") PointRevocationForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return revoke(point(actor, id, locale), form, errors, model, flash);
    }

    private Decision objection(Actor actor, long id, Locale locale) {
        var found = revocations.openObjection(actor, id);
        var objection = found.objection();
        var of = found.point().of();
        return new Decision(
                objection.unit() + " " + found.point().indicator().name(),
                objection.decision(),
                objection.decidedBy() + " " + objection.decidedOn(),
                "/evaluations/" + of.view().head().id() + "/units/" + objection.unitCode() + "/points/"
                        + objection.indicator(),
                "/evaluations/objections/" + id + "/revocation",
                crumbs.of(of, locale),
                reason -> revocations.revokeObjection(actor, id, reason));
    }

    private Decision point(Actor actor, long id, Locale locale) {
        var point = revocations.openPoint(actor, id);
        var path = "/evaluations/points/" + id;
        return new Decision(
                point.unit() + " " + point.indicator(),
                point.reason(),
                point.answeredBy() + " " + point.answeredOn(),
                path,
                path + "/revocation",
                crumbs.points(actor, locale),
                reason -> revocations.revokePoint(actor, id, reason));
    }

    private static String form(Decision decision, PointRevocationForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("decision", decision);
        model.addAttribute("crumbs", decision.crumbs());
        return "evaluation/revocation";
    }

    private static String revoke(
            Decision decision, PointRevocationForm form, BindingResult errors, Model model, RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> decision.revoke().accept(form.words()))) {
            return form(decision, form, model);
        }
        flash.addFlashAttribute("notice", "evaluation.revoked.now");
        return "redirect:" + decision.path();
    }
}
