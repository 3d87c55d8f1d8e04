package org.shishi.evaluation.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shishi.evaluation.EvaluationRuns;
import org.shishi.evaluation.Evaluations;
import org.shishi.evaluation.StandingVetoes;
import org.shishi.evaluation.rule.RuleSets;
import org.shishi.evaluation.web.EvaluationForms.ComputeForm;
import org.shishi.evaluation.web.EvaluationForms.SeenForm;
import org.shishi.file.AttachmentPanels;
import org.shishi.frame.years.OtherYears;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The evaluations of a year, one of them, a unit of it, and the rows behind one of the unit's points. */
@Controller
@RequestMapping("/evaluations")
class EvaluationPages {

    private final Evaluations evaluations;
    private final EvaluationRuns runs;
    private final RuleSets rules;
    private final EvaluationTable table;
    private final StandingVetoes vetoes;
    private final AttachmentPanels files;
    private final EvaluationCrumbs crumbs;
    private final Clock clock;
    private final OtherYears otherYears;

    EvaluationPages(
            Evaluations evaluations,
            EvaluationRuns runs,
            RuleSets rules,
            EvaluationTable table,
            StandingVetoes vetoes,
            AttachmentPanels files,
            EvaluationCrumbs crumbs,
            Clock clock,
            OtherYears otherYears) {
        this.evaluations = evaluations;
        this.runs = runs;
        this.rules = rules;
        this.table = table;
        this.vetoes = vetoes;
        this.files = files;
        this.crumbs = crumbs;
        this.clock = clock;
        this.otherYears = otherYears;
    }

    @GetMapping
    String list(Actor actor, Viewpoint from, Model model) {
        var all = evaluations.ofYear(actor, from.year(), from.asOf());
        model.addAttribute("all", all);
        model.addAttribute("year", from.year());
        model.addAttribute(
                "otherYears",
                otherYears.beside(
                        "/evaluations",
                        actor,
                        from,
                        year -> evaluations.ofYear(actor, year, from.asOf()).size()));
        model.addAttribute("rules", rules.inForce(from.year()).orElse(null));
        model.addAttribute("mayCompute", runs.mayCompute(actor, from.year()));
        model.addAttribute("office", Policy.mayEver(actor, Action.EVALUATION_COMPUTE));
        return "evaluation/list";
    }

    @GetMapping("/{id:\\d+}")
    String show(Actor actor, Viewpoint from, @PathVariable long id, Model model) {
        return table.show(actor, id, from.asOf(), model);
    }

    @GetMapping("/{id:\\d+}/units/{code}")
    String unit(
            Actor actor, Viewpoint from, @PathVariable long id, @PathVariable String code, Locale locale, Model model) {
        var of = evaluations.unit(actor, id, code, from.asOf());
        model.addAttribute("of", of);
        model.addAttribute("mayObject", evaluations.mayObject(actor, of));
        model.addAttribute("vetoes", vetoes.against(of));
        model.addAttribute("crumbs", crumbs.of(of.view().head(), locale));
        return "evaluation/unit";
    }

    @GetMapping("/{id:\\d+}/units/{code}/points/{indicator:\\d+}")
    String point(
            Actor actor,
            Viewpoint from,
            @PathVariable long id,
            @PathVariable String code,
            @PathVariable int indicator,
            Locale locale,
            Model model) {
        var found = evaluations.indicator(actor, id, code, indicator, from.asOf());
        model.addAttribute("reader", actor.id());
        model.addAttribute("found", found);
        model.addAttribute("mayDecide", found.of().view().may("EVALUATION_DECIDE"));
        var objection = found.objection();
        model.addAttribute(
                "files",
                files.of(actor, "evaluation-objection", objection == null ? List.of() : List.of(objection.id())));
        model.addAttribute("crumbs", crumbs.of(found.of(), locale));
        return "evaluation/point";
    }

    @GetMapping("/new")
    String computeForm(Actor actor, Viewpoint from, Model model) {
        runs.openForm(actor, from.year());
        model.addAttribute("form", new ComputeForm(from.year(), LocalDate.now(clock)));
        return "evaluation/compute";
    }

    @PostMapping
    String compute(
            Actor actor,
            @Valid @ModelAttribute("form") ComputeForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        runs.openForm(actor);
        return Submission.made(errors, () -> runs.compute(actor, form.planYear(), form.asOf()))
                .map(id -> done(id, "evaluation.computed", flash))
                .orElse("evaluation/compute");
    }

    @PostMapping("/{id:\\d+}/publication")
    String publish(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") SeenForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        evaluations.get(actor, id);
        return Submission.accepted(errors, () -> runs.publish(actor, id, form.version()))
                ? done(id, "evaluation.published.now", flash)
                : table.show(actor, id, form, model);
    }

    private static String done(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/evaluations/" + id;
    }
}
