package org.shishi.assessment.web;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.AssessmentCounts;
import org.shishi.assessment.AssessmentView;
import org.shishi.assessment.Assessments;
import org.shishi.policy.Actor;
import org.shishi.shared.Submission;
import org.shishi.vote.RoundState;
import org.shishi.vote.forms.MovedOn;
import org.shishi.vote.forms.OutdatedForm;
import org.shishi.vote.forms.RecountForm;
import org.shishi.vote.forms.SettlementForm;
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

/** The count of an assessment: two sheets, what the tellers do where these differ, two signatures. */
@Controller
@RequestMapping("/assessments/{id:\\d+}")
class SatisfactionCountPages {

    private final Assessments assessments;
    private final AssessmentCounts counts;
    private final AssessmentPageModel pages;

    SatisfactionCountPages(Assessments assessments, AssessmentCounts counts, AssessmentPageModel pages) {
        this.assessments = assessments;
        this.counts = counts;
        this.pages = pages;
    }

    @GetMapping("/count")
    String countForm(Actor actor, @PathVariable long id, Model model, RedirectAttributes flash) {
        return MovedOn.orBack("/assessments/" + id, flash, () -> {
            var view = assessments.openCount(actor, id, RoundState.COUNTING);
            model.addAttribute("form", SatisfactionForm.empty(view));
            return count(view, model);
        });
    }

    @PostMapping("/count")
    String enter(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") SatisfactionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> BoxOfError.marked(form, () -> counts.enter(actor, id, form.sheet())))) {
            var view = assessments.openCount(actor, id, RoundState.COUNTING);
            OutdatedForm.replace(model, errors, form.lines(), view.subjects().size(), SatisfactionForm.empty(view));
            return count(view, model);
        }
        return done("vote.count.entered", id, flash);
    }

    @GetMapping("/settle")
    String settleForm(Actor actor, @PathVariable long id, Model model, RedirectAttributes flash) {
        return MovedOn.orBack("/assessments/" + id, flash, () -> {
            model.addAttribute("recounting", RecountForm.EMPTY);
            return empty(assessments.openCount(actor, id, RoundState.DIFFERENT), model);
        });
    }

    @PostMapping("/settle")
    String propose(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") SettlementForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> counts.propose(actor, id, form.command()))) {
            var view = assessments.openCount(actor, id, RoundState.DIFFERENT);
            var differences = Objects.requireNonNull(view.count()).differences();
            OutdatedForm.replace(model, errors, form.lines(), differences.size(), SettlementForm.empty(differences));
            model.addAttribute("recounting", RecountForm.EMPTY);
            return settle(view, model);
        }
        return done("vote.settle.proposed", id, flash);
    }

    @PostMapping("/settle/agree")
    String agree(
            Actor actor,
            @PathVariable long id,
            @RequestParam(name = "version", required = false) @Nullable Long looked,
            RedirectAttributes flash) {
        counts.agree(actor, id, looked);
        return done("vote.settle.agreed", id, flash);
    }

    @PostMapping("/settle/reject")
    String reject(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        counts.reject(actor, id);
        return done("vote.settle.rejected", id, flash);
    }

    @PostMapping("/recount")
    String recount(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("recounting") RecountForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> counts.recount(actor, id, form.words()))) {
            return empty(assessments.openCount(actor, id, RoundState.DIFFERENT), model);
        }
        return done("vote.recount.begun", id, flash);
    }

    @PostMapping("/sign")
    String sign(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String hash,
            RedirectAttributes flash) {
        counts.sign(actor, id, hash);
        return done("vote.signed.now", id, flash);
    }

    private static String done(String what, long id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", what);
        return "redirect:/assessments/" + id;
    }

    private String count(AssessmentView view, Model model) {
        model.addAttribute("upload", CountingSheetPages.SheetUpload.empty());
        pages.below(view, model);
        return "assessment/count";
    }

    private String empty(AssessmentView view, Model model) {
        var differences = Objects.requireNonNull(view.count()).differences();
        model.addAttribute("form", SettlementForm.empty(differences));
        return settle(view, model);
    }

    private String settle(AssessmentView view, Model model) {
        pages.below(view, model);
        return "assessment/settle";
    }
}
