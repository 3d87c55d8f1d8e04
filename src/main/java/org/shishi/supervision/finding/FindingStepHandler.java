package org.shishi.supervision.finding;

import java.util.EnumSet;
import java.util.Set;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.common.Verb;
import org.springframework.stereotype.Component;

/** Hands a step, which page and API name by the last word of the address, to the service that carries it out. */
@Component
class FindingStepHandler {

    /** The steps with an address; reporting it done is rectifying with the tick set. */
    static final Set<FindingVerb> STEPS = EnumSet.of(
            FindingVerb.RECTIFY, FindingVerb.VERIFY, FindingVerb.SEND_BACK, FindingVerb.STRIKE_OFF, FindingVerb.REOPEN);

    private final FindingSteps steps;

    FindingStepHandler(FindingSteps steps) {
        this.steps = steps;
    }

    static FindingVerb verb(String word) {
        return Verb.of(STEPS, word, Action.FINDING_READ);
    }

    FindingView take(Actor actor, long id, FindingVerb verb, FindingStepForm form) {
        var reason = form.reasonOrEmpty();
        return switch (verb) {
            case RECTIFY, REPORT -> steps.rectify(actor, id, form.rectification(), form.isDone(), form.files());
            case VERIFY -> steps.verify(actor, id, form.version(), reason);
            case SEND_BACK -> steps.sendBack(actor, id, form.version(), reason);
            case STRIKE_OFF -> steps.strikeOff(actor, id, form.version(), reason, form.evidenceOrEmpty());
            case REOPEN -> {
                if (form.dueOn() == null) {
                    throw RuleViolation.at("dueOn", "supervision.text.missing");
                }
                yield steps.reopen(actor, id, reason, form.dueOn());
            }
            case RECORD, CHANGE, RESCHEDULE -> throw new IllegalArgumentException(verb.name());
        };
    }
}
