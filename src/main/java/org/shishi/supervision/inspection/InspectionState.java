package org.shishi.supervision.inspection;

import org.springframework.context.MessageSourceResolvable;

/** Where an inspection is; it counts from the day on which it was held. */
public enum InspectionState implements MessageSourceResolvable {
    PLANNED,
    HELD,
    CONCLUDED,
    CANCELLED;

    /** Whether it took place. */
    public boolean held() {
        return this == HELD || this == CONCLUDED;
    }

    /** How it is coloured on a page. */
    public String tone() {
        return switch (this) {
            case PLANNED -> "wait";
            case HELD -> "busy";
            case CONCLUDED -> "done";
            case CANCELLED -> "off";
        };
    }

    @Override
    public String[] getCodes() {
        return new String[] {"InspectionState." + name()};
    }
}
