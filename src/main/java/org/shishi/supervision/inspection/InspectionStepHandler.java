package org.shishi.supervision.inspection;

import java.util.Objects;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.common.FieldRules;
import org.shishi.supervision.common.Verb;
import org.springframework.stereotype.Component;

/** Hands a step, which page and API name by the last word of the address, to the service that carries it out. */
@Component
class InspectionStepHandler {

    private final Inspections inspections;
    private final InspectionSites sites;
    private final InspectionFeedbacks feedbacks;

    InspectionStepHandler(Inspections inspections, InspectionSites sites, InspectionFeedbacks feedbacks) {
        this.inspections = inspections;
        this.sites = sites;
        this.feedbacks = feedbacks;
    }

    static InspectionStep step(String word) {
        return Verb.of(InspectionStep.OF_THE_WHOLE, word, Action.INSPECTION_READ);
    }

    InspectionView take(Actor actor, long id, InspectionStep step, InspectionStepForm form) {
        return switch (step) {
            case HOLD -> inspections.hold(actor, id, needed("heldOn", form.heldOn()));
            case CANCEL -> {
                FieldRules.requireText("text", form.textOrEmpty());
                yield inspections.cancel(actor, id, form.textOrEmpty());
            }
            case SITE ->
                sites.add(
                        actor,
                        id,
                        Objects.toString(form.project(), ""),
                        Boolean.TRUE.equals(form.otherYear()),
                        Objects.toString(form.site(), ""));
            case DRAW -> sites.draw(actor, id, form.draw());
            case CONCLUDE -> feedbacks.conclude(actor, id, form.textOrEmpty());
            case TELL -> feedbacks.tell(actor, id, needed("unitId", form.unitId()), form.textOrEmpty());
            case SEE, OBJECT, DECIDE -> throw new IllegalArgumentException(step.name());
        };
    }

    InspectionView see(Actor actor, long id, long site, InspectionStepForm form) {
        return sites.record(actor, id, site, Objects.toString(form.note(), ""), Objects.toString(form.evidence(), ""));
    }

    InspectionView object(Actor actor, long id, long feedback, InspectionStepForm form) {
        return feedbacks.object(actor, id, feedback, form.textOrEmpty());
    }

    InspectionView decide(Actor actor, long id, long feedback, InspectionStepForm form) {
        return feedbacks.decide(actor, id, feedback, needed("stands", form.stands()), form.textOrEmpty());
    }

    private static <T> T needed(String field, T value) {
        if (value == null) {
            throw RuleViolation.at(field, "supervision.text.missing");
        }
        return value;
    }
}
