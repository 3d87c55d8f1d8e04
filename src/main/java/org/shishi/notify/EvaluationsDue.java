package org.shishi.notify;

import java.time.LocalDate;
import java.util.List;
import org.shishi.evaluation.Evaluations;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** To a unit until when it may object to its points. */
@Component
@Order(8)
class EvaluationsDue implements DueSource {

    private final Evaluations evaluations;
    private final NotifySettings settings;

    EvaluationsDue(Evaluations evaluations, NotifySettings settings) {
        this.evaluations = evaluations;
        this.settings = settings;
    }

    @Override
    public List<DueLine> of(Actor actor, LocalDate day) {
        var unit = actor.unitId();
        if (unit == null || !Policy.holds(actor, Action.EVALUATION_OBJECT)) {
            return List.of();
        }
        return evaluations.objectionsEnding(actor, day, day.plusDays(settings.soonDays()), day).stream()
                .filter(one -> evaluations.judges(one, unit))
                .map(one -> new DueLine(
                        false,
                        "notify.due.evaluation-objection",
                        List.of(String.valueOf(one.planYear())),
                        one.objectionsUntil(),
                        "/evaluations/" + one.id()))
                .toList();
    }
}
