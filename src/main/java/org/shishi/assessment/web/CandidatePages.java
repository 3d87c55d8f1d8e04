package org.shishi.assessment.web;

import jakarta.validation.Valid;
import java.util.List;
import org.shishi.assessment.AssessmentPreparations;
import org.shishi.assessment.Assessments;
import org.shishi.assessment.SubjectCandidates;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.project.Level;
import org.shishi.shared.Choice;
import org.shishi.shared.Submission;
import org.shishi.unit.Units;
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

/** The projects that an assessment may be about, to be searched and ticked, several at once. */
@Controller
@RequestMapping("/assessments/{id:\\d+}/candidates")
class CandidatePages {

    private final Assessments assessments;
    private final SubjectCandidates candidates;
    private final AssessmentPreparations preparations;
    private final Units units;
    private final AssessmentPageModel pages;

    CandidatePages(
            Assessments assessments,
            SubjectCandidates candidates,
            AssessmentPreparations preparations,
            Units units,
            AssessmentPageModel pages) {
        this.assessments = assessments;
        this.candidates = candidates;
        this.preparations = preparations;
        this.units = units;
        this.pages = pages;
    }

    @GetMapping
    String list(Actor actor, @PathVariable long id, @ModelAttribute("query") CandidateQuery query, Model model) {
        model.addAttribute("picking", new PickForm(List.of()));
        return show(actor, id, query, model);
    }

    /** Turns the page; what is ticked on this one is added with it. */
    @PostMapping(params = "to")
    String turn(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("picking") PickForm form,
            BindingResult errors,
            @ModelAttribute("query") CandidateQuery query,
            @RequestParam int to,
            Model model,
            RedirectAttributes flash) {
        var ticked = form.named();
        if (!ticked.isEmpty()) {
            if (!Submission.accepted(errors, () -> preparations.add(actor, id, ticked))) {
                return show(actor, id, query, model);
            }
            added(ticked.size(), flash);
        }
        query.keep(flash);
        flash.addAttribute("page", to);
        return "redirect:/assessments/" + id + "/candidates";
    }

    @PostMapping(params = "!to")
    String add(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("picking") PickForm form,
            BindingResult errors,
            @ModelAttribute("query") CandidateQuery query,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> preparations.add(actor, id, form.named()))) {
            return show(actor, id, query, model);
        }
        added(form.subjects().size(), flash);
        return "redirect:/assessments/" + id;
    }

    private static void added(int many, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "assessment.candidates.added");
        flash.addFlashAttribute("noticeArgs", List.of(many));
    }

    private String show(Actor actor, long id, CandidateQuery query, Model model) {
        var view = assessments.openForm(actor, id, Action.ASSESSMENT_PREPARE);
        model.addAttribute(
                "page",
                candidates.find(actor, id, query.q(), query.lead(), query.aspect(), query.level(), query.shown()));
        model.addAttribute("levels", Level.values());
        model.addAttribute("units", units.choices());
        model.addAttribute(
                "aspects",
                candidates.aspects(actor, id).stream()
                        .map(aspect -> new Choice(String.valueOf(aspect.id()), aspect.text()))
                        .toList());
        pages.above(view, model);
        model.addAttribute("view", view);
        return "assessment/candidates";
    }
}
