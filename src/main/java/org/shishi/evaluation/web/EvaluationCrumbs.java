package org.shishi.evaluation.web;

import java.util.List;
import java.util.Locale;
import org.shishi.evaluation.EvaluationHead;
import org.shishi.evaluation.Evaluations.OfUnit;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The way back from a page of an evaluation. */
@Component
class EvaluationCrumbs {

    private final MessageSource messages;

    EvaluationCrumbs(MessageSource messages) {
        this.messages = messages;
    }

    List<Crumb> of(EvaluationHead head, Locale locale) {
        return List.of(new Crumb("/evaluations/" + head.id(), name(head, locale)));
    }

    List<Crumb> of(OfUnit of, Locale locale) {
        var head = of.view().head();
        var unit = of.standing().unit();
        return List.of(
                new Crumb("/evaluations/" + head.id(), name(head, locale)),
                new Crumb("/evaluations/" + head.id() + "/units/" + unit.code(), unit.name()));
    }

    List<Crumb> rules(Locale locale) {
        return List.of(new Crumb("/evaluations/rules", say("evaluation.rules", locale)));
    }

    /** The list of all points is for those who enter them. */
    List<Crumb> points(Actor actor, Locale locale) {
        return !Policy.mayEver(actor, Action.EVALUATION_POINT)
                ? List.of()
                : List.of(new Crumb("/evaluations/points", say("evaluation.manual", locale)));
    }

    private String name(EvaluationHead head, Locale locale) {
        return say("evaluation.name", locale, String.valueOf(head.planYear()), head.number());
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
