package org.shishi.supervision.finding;

import static org.shishi.supervision.common.Transition.from;
import static org.shishi.supervision.finding.FindingState.OPEN;
import static org.shishi.supervision.finding.FindingState.RECTIFYING;
import static org.shishi.supervision.finding.FindingState.REPORTED;
import static org.shishi.supervision.finding.FindingState.RETURNED;
import static org.shishi.supervision.finding.FindingState.STRUCK_OFF;
import static org.shishi.supervision.finding.FindingState.VERIFIED;

import java.util.Set;
import org.shishi.policy.Action;
import org.shishi.supervision.common.Transition;
import org.shishi.supervision.common.Verb;

/** What can be done with a finding, in which state, and what it becomes by it. */
public enum FindingVerb implements Verb<FindingState> {
    RECORD(Action.FINDING_RECORD, new Transition<>(Set.of(), OPEN)),
    CHANGE(Action.FINDING_RECORD, from(OPEN)),
    RECTIFY(Action.FINDING_RECTIFY, from(OPEN, RECTIFYING, RETURNED).to(RECTIFYING)),
    REPORT(Action.FINDING_RECTIFY, from(OPEN, RECTIFYING, RETURNED).to(REPORTED)),
    /** Its meeting has moved, and its day with it; nobody takes this step by itself. */
    RESCHEDULE(Action.FINDING_CHECK, from(OPEN, RECTIFYING, REPORTED, RETURNED)),
    VERIFY(Action.FINDING_CHECK, from(REPORTED).to(VERIFIED)),
    SEND_BACK(Action.FINDING_CHECK, from(REPORTED, VERIFIED).to(RETURNED)),
    STRIKE_OFF(Action.FINDING_CLOSE, from(VERIFIED).to(STRUCK_OFF)),
    REOPEN(Action.FINDING_CLOSE, from(STRUCK_OFF).to(OPEN));

    private final Action action;
    private final Transition<FindingState> transition;

    FindingVerb(Action action, Transition<FindingState> transition) {
        this.action = action;
        this.transition = transition;
    }

    @Override
    public Action action() {
        return action;
    }

    @Override
    public Transition<FindingState> transition() {
        return transition;
    }

    @Override
    public String wrongState() {
        return "supervision.finding.state";
    }

    @Override
    public Set<String> demands() {
        return switch (this) {
            case RECTIFY, REPORT -> Set.of("measures", "progress");
            case REOPEN -> Set.of("reason", "dueOn");
            case VERIFY, SEND_BACK -> Set.of("reason");
            default -> Set.of();
        };
    }
}
