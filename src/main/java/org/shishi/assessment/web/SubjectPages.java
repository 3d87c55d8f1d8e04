package org.shishi.assessment.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.shishi.assessment.AssessmentPreparations;
import org.shishi.assessment.Assessments;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.shared.Submission;
import org.shishi.vote.forms.OfficialForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Subjects and people of an assessment, the lot, and the gate behind which all of it is frozen. */
@Controller
@RequestMapping("/assessments/{id:\\d+}")
class SubjectPages {

    private final Assessments assessments;
    private final AssessmentPreparations preparations;
    private final AssessmentPageModel pages;

    SubjectPages(Assessments assessments, AssessmentPreparations preparations, AssessmentPageModel pages) {
        this.assessments = assessments;
        this.preparations = preparations;
        this.pages = pages;
    }

    @PostMapping("/subjects")
    String add(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("adding") SubjectsForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return Submission.accepted(errors, () -> preparations.add(actor, id, form.named()))
                ? saved(id, flash)
                : again(actor, id, locale, model);
    }

    @PostMapping("/subjects/{number}/strike")
    String strike(Actor actor, @PathVariable long id, @PathVariable int number, RedirectAttributes flash) {
        preparations.strike(actor, id, number);
        return saved(id, flash);
    }

    @PostMapping("/draw")
    String draw(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("drawing") DrawForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return Submission.accepted(
                        errors, () -> preparations.draw(actor, id, form.seed().strip(), form.names(), form.many()))
                ? saved(id, flash)
                : again(actor, id, locale, model);
    }

    @PostMapping("/officials")
    String appoint(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("official") OfficialForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return Submission.accepted(errors, () -> preparations.appoint(actor, id, form.username(), form.office()))
                ? saved(id, flash)
                : again(actor, id, locale, model);
    }

    @PostMapping("/officials/{account}/dismiss")
    String dismiss(Actor actor, @PathVariable long id, @PathVariable long account, RedirectAttributes flash) {
        preparations.dismiss(actor, id, account);
        return saved(id, flash);
    }

    @PostMapping("/freeze")
    String freeze(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("freezing") FreezeForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(
                errors,
                () -> Submission.fresh(
                        "assessment.changed.meanwhile",
                        () -> preparations.freeze(actor, id, form.version(), form.despiteOrEmpty())))) {
            return again(actor, id, locale, model);
        }
        flash.addFlashAttribute("notice", "assessment.frozen.now");
        return back(id);
    }

    /** The ballot, for printing. */
    @GetMapping("/ballot")
    String ballot(Actor actor, @PathVariable long id, Model model) {
        pages.below(assessments.get(actor, id), model);
        model.addAttribute("units", pages.unitNames());
        return "assessment/ballot";
    }

    private String again(Actor actor, long id, Locale locale, Model model) {
        return pages.show(actor, assessments.openForm(actor, id, Action.ASSESSMENT_PREPARE), locale, model);
    }

    private static String saved(long id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "assessment.saved");
        return back(id);
    }

    private static String back(long id) {
        return "redirect:/assessments/" + id;
    }
}
