package org.shishi.lookback;

import java.time.LocalDate;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.supervision.finding.FindingState;

/** A problem that a look-back found, as it stands today. */
public record LookBackFinding(
        long id,
        long subject,
        String description,
        long unitId,
        String unit,
        LocalDate foundOn,
        LocalDate dueOn,
        FindingState state,
        boolean overdue) {

    /** Whether a person may open it: whoever reads all findings, or its own unit's. */
    public boolean opensFor(Actor actor) {
        return Policy.scope(actor, Action.FINDING_READ).everything()
                || Long.valueOf(unitId).equals(actor.unitId());
    }

    public boolean open() {
        return state != FindingState.STRUCK_OFF;
    }
}
