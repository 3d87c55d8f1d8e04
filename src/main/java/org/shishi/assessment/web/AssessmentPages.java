package org.shishi.assessment.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.AssessmentPreparations;
import org.shishi.assessment.Assessments;
import org.shishi.frame.years.OtherYears;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.proposal.VotingBodies;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The assessments of a year, one of them, and the form in which one and its rule are declared. */
@Controller
@RequestMapping("/assessments")
class AssessmentPages {

    private final Assessments assessments;
    private final AssessmentPreparations preparations;
    private final VotingBodies bodies;
    private final AssessmentPageModel pages;
    private final Clock clock;
    private final OtherYears otherYears;

    AssessmentPages(
            Assessments assessments,
            AssessmentPreparations preparations,
            VotingBodies bodies,
            AssessmentPageModel pages,
            Clock clock,
            OtherYears otherYears) {
        this.assessments = assessments;
        this.preparations = preparations;
        this.bodies = bodies;
        this.pages = pages;
        this.clock = clock;
        this.otherYears = otherYears;
    }

    @GetMapping
    String list(Actor actor, Viewpoint from, Model model) {
        model.addAttribute("assessments", assessments.ofYear(actor, from.year(), from.asOf()));
        model.addAttribute("year", from.year());
        model.addAttribute(
                "otherYears",
                otherYears.beside(
                        "/assessments",
                        actor,
                        from,
                        year -> assessments.ofYear(actor, year, from.asOf()).size()));
        model.addAttribute("mayPrepare", Policy.mayEver(actor, Action.ASSESSMENT_PREPARE));
        return "assessment/list";
    }

    @GetMapping("/{id:\\d+}")
    String show(Actor actor, Viewpoint from, @PathVariable long id, Locale locale, Model model) {
        return pages.show(actor, assessments.get(actor, id, from.asOf()), from.asOf(), locale, model);
    }

    /** The form of a new one, or of the second one after this. */
    @GetMapping("/new")
    String newForm(
            Actor actor,
            Viewpoint from,
            @RequestParam(name = "after", required = false) @Nullable Long after,
            Locale locale,
            Model model) {
        assessments.openEditor(actor);
        var today = LocalDate.now(clock);
        var first = bodies.all(actor).stream().findFirst().orElse(null);
        model.addAttribute(
                "form",
                after == null
                        ? AssessmentForm.empty(first, from.year(), today)
                        : AssessmentForm.after(assessments.get(actor, after).head(), today));
        return pages.form(actor, locale, model);
    }

    @PostMapping
    String create(
            Actor actor,
            @Valid @ModelAttribute("form") AssessmentForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        assessments.openEditor(actor);
        var made = Submission.made(errors, () -> preparations.create(actor, form.plan()));
        if (made.isEmpty()) {
            return pages.form(actor, locale, model);
        }
        flash.addFlashAttribute("notice", "assessment.saved");
        return "redirect:/assessments/" + made.get();
    }

    @GetMapping("/{id:\\d+}/edit")
    String editForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        var view = assessments.openForm(actor, id, Action.ASSESSMENT_PREPARE);
        model.addAttribute("form", AssessmentForm.of(view.head()));
        pages.below(view, model);
        return pages.form(actor, locale, model);
    }

    @PostMapping("/{id:\\d+}/edit")
    String update(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") AssessmentForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(
                errors,
                () -> Submission.fresh(
                        "assessment.changed.meanwhile",
                        () -> preparations.change(actor, id, form.version(), form.plan())))) {
            pages.below(assessments.openForm(actor, id, Action.ASSESSMENT_PREPARE), model);
            return pages.form(actor, locale, model);
        }
        flash.addFlashAttribute("notice", "assessment.saved");
        return "redirect:/assessments/" + id;
    }
}
