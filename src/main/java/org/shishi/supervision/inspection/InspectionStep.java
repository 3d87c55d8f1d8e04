package org.shishi.supervision.inspection;

import static org.shishi.supervision.common.Transition.from;
import static org.shishi.supervision.inspection.InspectionState.CANCELLED;
import static org.shishi.supervision.inspection.InspectionState.CONCLUDED;
import static org.shishi.supervision.inspection.InspectionState.HELD;
import static org.shishi.supervision.inspection.InspectionState.PLANNED;

import java.util.EnumSet;
import java.util.Set;
import org.shishi.policy.Action;
import org.shishi.supervision.common.Transition;
import org.shishi.supervision.common.Verb;

/** What can be done with an inspection, and in which state. */
enum InspectionStep implements Verb<InspectionState> {
    HOLD(from(PLANNED).to(HELD)),
    SITE(from(PLANNED, HELD)),
    DRAW(from(PLANNED, HELD)),
    CONCLUDE(from(HELD, CONCLUDED).to(CONCLUDED)),
    TELL(from(HELD, CONCLUDED)),
    CANCEL(from(PLANNED).to(CANCELLED)),
    SEE(from(PLANNED, HELD)),
    OBJECT(from(HELD, CONCLUDED)),
    DECIDE(from(HELD, CONCLUDED));

    /** Those of the inspection as a whole; the others are of one site, or of what one unit was told. */
    static final Set<InspectionStep> OF_THE_WHOLE = EnumSet.range(HOLD, CANCEL);

    private final Transition<InspectionState> transition;

    InspectionStep(Transition<InspectionState> transition) {
        this.transition = transition;
    }

    @Override
    public Action action() {
        return this == OBJECT ? Action.INSPECTION_OBJECT : Action.INSPECTION_EDIT;
    }

    @Override
    public Transition<InspectionState> transition() {
        return transition;
    }

    @Override
    public Set<String> demands() {
        return switch (this) {
            case HOLD -> Set.of("heldOn");
            case SITE -> Set.of("project");
            case DRAW -> Set.of("wanted");
            case TELL -> Set.of("unitId", "text");
            case CONCLUDE, CANCEL -> Set.of("text");
            case SEE, OBJECT, DECIDE -> Set.of();
        };
    }

    @Override
    public String wrongState() {
        return "supervision.inspection.state";
    }
}
