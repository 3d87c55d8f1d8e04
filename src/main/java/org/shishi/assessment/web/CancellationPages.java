package org.shishi.assessment.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.AssessmentCancellations;
import org.shishi.assessment.AssessmentState;
import org.shishi.assessment.Assessments;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.shared.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back an assessment that was made by mistake: removes it, or cancels it with a reason. */
@Controller
@RequestMapping("/assessments/{id:\\d+}")
class CancellationPages {

    private final Assessments assessments;
    private final AssessmentCancellations cancellations;
    private final AssessmentPageModel pages;

    CancellationPages(Assessments assessments, AssessmentCancellations cancellations, AssessmentPageModel pages) {
        this.assessments = assessments;
        this.cancellations = cancellations;
        this.pages = pages;
    }

    @PostMapping("/remove")
    String remove(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        cancellations.remove(actor, id);
        flash.addFlashAttribute("notice", "assessment.removed");
        return "redirect:/assessments";
    }

    @PostMapping("/cancel")
    String cancel(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("cancelling") CancelForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> cancellations.cancel(actor, id, form.reason()))) {
            return pages.show(actor, assessments.openForm(actor, id, Action.ASSESSMENT_CANCEL), locale, model);
        }
        boolean done = assessments.get(actor, id).head().state() == AssessmentState.CANCELLED;
        return done(done ? "assessment.cancelled.now" : "assessment.cancel.asked.now", id, flash);
    }

    @PostMapping("/cancel/agree")
    String agree(
            Actor actor,
            @PathVariable long id,
            @RequestParam(name = "version", required = false) @Nullable Long looked,
            RedirectAttributes flash) {
        cancellations.agree(actor, id, looked);
        return done("assessment.cancelled.now", id, flash);
    }

    @PostMapping("/cancel/reject")
    String reject(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        cancellations.reject(actor, id);
        return done("assessment.cancel.rejected", id, flash);
    }

    private static String done(String what, long id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", what);
        return "redirect:/assessments/" + id;
    }
}
