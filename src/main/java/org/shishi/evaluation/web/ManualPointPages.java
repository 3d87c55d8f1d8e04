package org.shishi.evaluation.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shishi.evaluation.ManualPoints;
import org.shishi.evaluation.web.EvaluationForms.ManualPointForm;
import org.shishi.evaluation.web.EvaluationForms.PointAnswerForm;
import org.shishi.file.AttachmentPanels;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.TakesFile;
import org.shishi.shared.Choice;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.shishi.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The points of a year that were entered by hand: all, one with its evidence, the form, and the other person's answer. */
@Controller
@RequestMapping("/evaluations/points")
class ManualPointPages {

    private final ManualPoints points;
    private final AttachmentPanels files;
    private final Units units;
    private final EvaluationCrumbs crumbs;
    private final Clock clock;

    ManualPointPages(ManualPoints points, AttachmentPanels files, Units units, EvaluationCrumbs crumbs, Clock clock) {
        this.points = points;
        this.files = files;
        this.units = units;
        this.crumbs = crumbs;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Viewpoint from, Model model) {
        model.addAttribute("all", points.ofYear(actor, from.year()));
        model.addAttribute("year", from.year());
        model.addAttribute("mayEnter", Policy.mayEver(actor, Action.EVALUATION_POINT));
        return "evaluation/manual-list";
    }

    @GetMapping("/{id:\\d+}")
    String show(Actor actor, @PathVariable long id, Locale locale, Model model) {
        return show(actor, id, new PointAnswerForm(null, null, ""), locale, model);
    }

    private String show(Actor actor, long id, PointAnswerForm form, Locale locale, Model model) {
        var point = points.get(actor, id);
        model.addAttribute("point", point);
        model.addAttribute("files", files.of(actor, "evaluation-point", List.of(id)));
        model.addAttribute("form", form);
        model.addAttribute("own", actor.answersFor(point.enteredById()));
        model.addAttribute("mayAnswer", point.open() && Policy.mayEver(actor, Action.EVALUATION_POINT_CONFIRM));
        model.addAttribute(
                "mayRevoke",
                point.counts()
                        && !actor.answersFor(point.answeredById())
                        && Policy.mayEver(actor, Action.EVALUATION_POINT_CONFIRM));
        model.addAttribute("crumbs", crumbs.points(actor, locale));
        return "evaluation/manual-show";
    }

    @GetMapping("/new")
    String newForm(Actor actor, Viewpoint from, Locale locale, Model model) {
        points.openForm(actor, from.year());
        model.addAttribute("form", ManualPointForm.empty(from.year(), LocalDate.now(clock)));
        return form(actor, from.year(), locale, model);
    }

    @PostMapping
    @TakesFile(Action.EVALUATION_POINT)
    String enter(
            Actor actor,
            Viewpoint from,
            @Valid @ModelAttribute("form") ManualPointForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        points.openForm(actor, from.year());
        return Submission.made(errors, () -> points.enter(actor, form.command(), form.files()))
                .map(id -> done(id, "evaluation.manual.entered", flash))
                .orElseGet(() -> form(actor, from.year(), locale, model));
    }

    @PostMapping("/{id:\\d+}/answer")
    String answer(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") PointAnswerForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        points.get(actor, id);
        return Submission.accepted(
                        errors, () -> points.answer(actor, id, form.version(), form.confirmed(), form.words()))
                ? done(id, "evaluation.manual.answered.now", flash)
                : show(actor, id, form, locale, model);
    }

    private static String done(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/evaluations/points/" + id;
    }

    private String form(Actor actor, int year, Locale locale, Model model) {
        model.addAttribute(
                "indicators",
                points.openForm(actor, year).stream()
                        .map(one -> new Choice(one.name(), one.name()))
                        .toList());
        model.addAttribute("units", units.choices());
        model.addAttribute("crumbs", crumbs.points(actor, locale));
        return "evaluation/manual-form";
    }
}
