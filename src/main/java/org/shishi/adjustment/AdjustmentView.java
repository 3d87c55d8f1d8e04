package org.shishi.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;

/**
 * An adjustment as others see it.
 *
 * @param major whether the congress decides it rather than the government
 * @param from what counts until the decision
 * @param decider who decides it where it is major
 * @param government what the government decided, where that is not enough; or empty
 * @param decision meeting, day and number of the decision; or empty
 * @param allowed what the reader may do to it now
 */
public record AdjustmentView(
        long id,
        String code,
        String title,
        AdjustmentKind kind,
        boolean major,
        AdjustmentState state,
        String from,
        String to,
        String reason,
        String documents,
        String requestedBy,
        LocalDate requestedOn,
        String opinion,
        String opinionBy,
        Decider decider,
        String government,
        String decision,
        @Nullable LocalDate decidedOn,
        Set<Action> allowed) {

    /** Whose decision the reader may record now. */
    public List<Decider> deciders() {
        var deciders = new ArrayList<Decider>();
        if (allowed.contains(Action.ADJUSTMENT_FILE)) {
            deciders.add(Decider.GOVERNMENT);
        }
        if (allowed.contains(Action.ADJUSTMENT_DECIDE)) {
            deciders.add(decider);
        }
        return deciders;
    }
}
