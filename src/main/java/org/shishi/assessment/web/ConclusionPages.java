package org.shishi.assessment.web;

import jakarta.validation.Valid;
import org.shishi.assessment.AssessmentConclusions;
import org.shishi.assessment.Assessments;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
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

/** The announcement of an assessment: drafted from the data, with the day by which 不满意 has to be put right. */
@Controller
@RequestMapping("/assessments/{id:\\d+}/announcement")
class ConclusionPages {

    private static final int MONTHS = 3;

    private final Assessments assessments;
    private final AssessmentConclusions conclusions;
    private final AssessmentPageModel pages;

    ConclusionPages(Assessments assessments, AssessmentConclusions conclusions, AssessmentPageModel pages) {
        this.assessments = assessments;
        this.conclusions = conclusions;
        this.pages = pages;
    }

    @GetMapping
    String form(Actor actor, @PathVariable long id, Model model) {
        var view = assessments.openAnnouncement(actor, id);
        var proposed = new AssessmentPage(view).dissatisfied()
                ? view.head().plan().heldOn().plusMonths(MONTHS)
                : null;
        model.addAttribute("form", new ConclusionForm(assessments.draft(view), proposed));
        pages.below(view, model);
        return "assessment/announcement";
    }

    @PostMapping
    String announce(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ConclusionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var view = assessments.openAnnouncement(actor, id);
        if (errors.getTarget() instanceof ConclusionForm sent
                && sent.rectifyBy() == null
                && new AssessmentPage(view).dissatisfied()) {
            Submission.refuse(
                    errors,
                    RuleViolation.at(
                            "rectifyBy",
                            "assessment.announce.rectify",
                            view.head().plan().heldOn()));
        }
        if (!Submission.accepted(errors, () -> conclusions.announce(actor, id, form.text(), form.rectifyBy()))) {
            pages.below(view, model);
            return "assessment/announcement";
        }
        flash.addFlashAttribute("notice", "assessment.announced.now");
        return "redirect:/assessments/" + id;
    }
}
