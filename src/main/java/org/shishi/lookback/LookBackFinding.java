package org.shishi.lookback;

import java.time.LocalDate;
import org.shishi.supervision.finding.FindingState;

/** A problem that a look-back found, as it stands today. */
public record LookBackFinding(
        long id,
        long subject,
        String description,
        String unit,
        LocalDate foundOn,
        LocalDate dueOn,
        FindingState state,
        boolean overdue) {

    public boolean open() {
        return state != FindingState.STRUCK_OFF;
    }
}
