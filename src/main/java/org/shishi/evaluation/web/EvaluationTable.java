package org.shishi.evaluation.web;

import java.time.LocalDate;
import org.shishi.evaluation.EvaluationView;
import org.shishi.evaluation.Evaluations;
import org.shishi.evaluation.Objections;
import org.shishi.evaluation.YearFreezes;
import org.shishi.evaluation.web.EvaluationForms.SeenForm;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of an evaluation, on which each of its steps is taken. */
@Component
class EvaluationTable {

    private final Evaluations evaluations;
    private final Objections objections;
    private final YearFreezes freezes;

    EvaluationTable(Evaluations evaluations, Objections objections, YearFreezes freezes) {
        this.evaluations = evaluations;
        this.objections = objections;
        this.freezes = freezes;
    }

    /** After a step, which is taken today. */
    String show(Actor actor, long id, SeenForm form, Model model) {
        return show(actor, evaluations.get(actor, id), form, model);
    }

    String show(Actor actor, long id, LocalDate day, Model model) {
        model.addAttribute(
                "early", day.isBefore(evaluations.get(actor, id).head().computedOn()));
        return show(actor, evaluations.get(actor, id, day), new SeenForm(null), model);
    }

    private String show(Actor actor, EvaluationView view, SeenForm form, Model model) {
        var freeze = view.freeze();
        model.addAttribute("view", view);
        model.addAttribute("objections", objections.of(actor, view));
        model.addAttribute("carried", objections.carried(view));
        model.addAttribute("intact", freeze == null || !freeze.frozen() ? null : freezes.intact(freeze));
        model.addAttribute("reader", actor.id());
        model.addAttribute("form", form);
        return "evaluation/show";
    }
}
