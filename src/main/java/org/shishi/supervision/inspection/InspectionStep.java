package org.shishi.supervision.inspection;

import static org.shishi.supervision.inspection.InspectionState.CONCLUDED;
import static org.shishi.supervision.inspection.InspectionState.HELD;
import static org.shishi.supervision.inspection.InspectionState.PLANNED;

import java.util.EnumSet;
import java.util.Set;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.common.Verb;

/** What can be done with an inspection, and in which state. */
enum InspectionStep implements Verb {
    HOLD(PLANNED),
    SITE(PLANNED, HELD),
    DRAW(PLANNED, HELD),
    CONCLUDE(HELD, CONCLUDED),
    TELL(HELD, CONCLUDED),
    CANCEL(PLANNED),
    SEE(PLANNED, HELD),
    OBJECT(HELD, CONCLUDED),
    DECIDE(HELD, CONCLUDED);

    /** Those of the inspection as a whole; the others are of one site, or of what one unit was told. */
    static final Set<InspectionStep> OF_THE_WHOLE = EnumSet.range(HOLD, CANCEL);

    private final Set<InspectionState> before;

    InspectionStep(InspectionState... before) {
        this.before = Set.of(before);
    }

    boolean fits(InspectionState now) {
        return before.contains(now);
    }

    /** {@code supervision.inspection.state} where the state does not allow it. */
    void requireState(InspectionState now) {
        if (!fits(now)) {
            throw new RuleViolation("supervision.inspection.state", now);
        }
    }

    @Override
    public String[] getCodes() {
        return new String[] {"InspectionStep." + name()};
    }
}
