package org.shishi.lookback;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.project.closing.ClosingState;

/**
 * A request to open a project again that came of a look-back.
 *
 * @param on since when it is open again; none while it waits or where it was refused
 */
public record LookBackReopening(
        long subject,
        ClosingState state,
        String reason,
        String askedBy,
        LocalDate askedOn,
        String answeredBy,
        String opinion,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate on) {

    /** As it stood on a day: not answered yet, where it was answered later. */
    LookBackReopening asOf(LocalDate day) {
        return answeredOn == null || !answeredOn.isAfter(day)
                ? this
                : new LookBackReopening(subject, ClosingState.REQUESTED, reason, askedBy, askedOn, "", "", null, null);
    }
}
