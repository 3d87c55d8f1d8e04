package org.shishi.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells reports what was approved to differ from what was promised, and what was put right of what was voted. */
@Service
@Transactional(readOnly = true)
public class ContentChanges {

    private final AdjustmentRepository adjustments;
    private final AdjustedTitles titles;
    private final Gate gate;

    ContentChanges(AdjustmentRepository adjustments, AdjustedTitles titles, Gate gate) {
        this.adjustments = adjustments;
        this.titles = titles;
        this.gate = gate;
    }

    /**
     * Those of a plan year's projects decided by a day, the oldest first, each under the title that its project has on that day;
     * what may be done to them is left out.
     */
    public List<AdjustmentView> approved(Actor actor, int planYear, LocalDate day) {
        gate.list(actor, Action.ADJUSTMENT_READ);
        return titles.on(
                day,
                adjustments.approved(planYear, day).stream()
                        .map(one -> one.view(Set.of()))
                        .toList());
    }

    /** Those of a plan year's projects that on a day the government alone had decided, though others have the last word. */
    public List<AdjustmentView> halfDecided(Actor actor, int planYear, LocalDate day) {
        gate.list(actor, Action.ADJUSTMENT_READ);
        return adjustments.governed(planYear, day).stream()
                .flatMap(one -> one.view(Set.of()).asOf(day).stream())
                .filter(one -> one.state() == AdjustmentState.GOVERNMENT_ONLY)
                .toList();
    }
}
