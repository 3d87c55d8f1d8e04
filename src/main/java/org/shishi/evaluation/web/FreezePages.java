package org.shishi.evaluation.web;

import jakarta.validation.Valid;
import org.shishi.evaluation.Evaluations;
import org.shishi.evaluation.YearFreezes;
import org.shishi.evaluation.web.EvaluationForms.SeenForm;
import org.shishi.policy.Actor;
import org.shishi.shared.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The close of a year's evaluation: asked for, taken back, done. */
@Controller
@RequestMapping("/evaluations/{id:\\d+}/freeze")
class FreezePages {

    private final Evaluations evaluations;
    private final YearFreezes freezes;
    private final EvaluationTable table;

    FreezePages(Evaluations evaluations, YearFreezes freezes, EvaluationTable table) {
        this.evaluations = evaluations;
        this.freezes = freezes;
        this.table = table;
    }

    @PostMapping
    String ask(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") SeenForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        evaluations.get(actor, id);
        return Submission.accepted(errors, () -> freezes.ask(actor, id, form.version()))
                ? done(id, "evaluation.freeze.asked.now", flash)
                : table.show(actor, id, form, model);
    }

    @PostMapping("/confirmation")
    String confirm(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") SeenForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        evaluations.get(actor, id);
        return Submission.accepted(errors, () -> freezes.confirm(actor, id, form.version()))
                ? done(id, "evaluation.frozen.now", flash)
                : table.show(actor, id, form, model);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") SeenForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        evaluations.get(actor, id);
        return Submission.accepted(errors, () -> freezes.withdraw(actor, id, form.version()))
                ? done(id, "evaluation.freeze.withdrawn", flash)
                : table.show(actor, id, form, model);
    }

    private static String done(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/evaluations/" + id;
    }
}
