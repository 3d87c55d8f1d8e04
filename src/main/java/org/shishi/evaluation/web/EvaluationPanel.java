package org.shishi.evaluation.web;

import java.util.Locale;
import java.util.Optional;
import org.shishi.evaluation.Evaluations;
import org.shishi.figures.DashboardPart;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Viewpoint;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The line of the year's evaluation on the dashboard. */
@Component
@Order(40)
class EvaluationPanel implements DashboardPart {

    private final Evaluations evaluations;

    EvaluationPanel(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public String template() {
        return "evaluation/dashboard :: part";
    }

    @Override
    public boolean brief() {
        return true;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return Policy.mayEver(actor, Action.EVALUATION_READ);
    }

    @Override
    public Object view(Actor actor, Viewpoint from, Locale locale) {
        return new View(evaluations.line(actor, from.year(), from.asOf()));
    }

    /** Nothing where nothing was published yet. */
    record View(Optional<Evaluations.Line> line) {}
}
