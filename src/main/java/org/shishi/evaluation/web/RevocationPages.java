package org.shishi.evaluation.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.shishi.evaluation.ManualPoint;
import org.shishi.evaluation.Objections.OfPoint;
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

    @GetMapping("/objections/{id:\\d+}/revocation")
    String objectionForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("form", new PointRevocationForm(""));
        return objection(revocations.openObjection(actor, id), locale, model);
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
        var found = revocations.openObjection(actor, id);
        return Submission.accepted(errors, () -> revocations.revokeObjection(actor, id, form.words()))
                ? done(path(found), flash)
                : objection(found, locale, model);
    }

    @GetMapping("/points/{id:\\d+}/revocation")
    String pointForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("form", new PointRevocationForm(""));
        return point(revocations.openPoint(actor, id), locale, model);
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
        var found = revocations.openPoint(actor, id);
        return Submission.accepted(errors, () -> revocations.revokePoint(actor, id, form.words()))
                ? done("/evaluations/points/" + id, flash)
                : point(found, locale, model);
    }

    private String objection(OfPoint found, Locale locale, Model model) {
        var objection = found.objection();
        var indicator = found.point().indicator().name();
        return form(
                objection.unit() + " " + indicator,
                objection.decision(),
                objection.decidedBy() + " " + objection.decidedOn(),
                path(found),
                "/evaluations/objections/" + objection.id() + "/revocation",
                crumbs.of(found.point().of(), locale),
                model);
    }

    private String point(ManualPoint point, Locale locale, Model model) {
        return form(
                point.unit() + " " + point.indicator(),
                point.reason(),
                point.answeredBy() + " " + point.answeredOn(),
                "/evaluations/points/" + point.id(),
                "/evaluations/points/" + point.id() + "/revocation",
                crumbs.points(locale),
                model);
    }

    private static String form(
            String of, String words, String by, String back, String action, List<Crumb> crumbs, Model model) {
        model.addAttribute("of", of);
        model.addAttribute("words", words);
        model.addAttribute("by", by);
        model.addAttribute("back", back);
        model.addAttribute("action", action);
        model.addAttribute("crumbs", crumbs);
        return "evaluation/revocation";
    }

    private static String path(OfPoint found) {
        var of = found.point().of();
        return "/evaluations/" + of.view().head().id() + "/units/"
                + of.standing().unit().code() + "/points/"
                + found.point().indicator().position();
    }

    private static String done(String path, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "evaluation.revoked.now");
        return "redirect:" + path;
    }
}
