package org.shishi.supervision.finding;

import org.springframework.context.MessageSourceResolvable;

/** Where a finding is between being found and being struck off. */
public enum FindingState implements MessageSourceResolvable {
    OPEN,
    RECTIFYING,
    REPORTED,
    RETURNED,
    VERIFIED,
    STRUCK_OFF;

    /** Whether the unit has still to put it right. */
    public boolean awaitsRectification() {
        return this == OPEN || this == RECTIFYING || this == RETURNED;
    }

    /** How it is coloured on a page. */
    public String tone() {
        return switch (this) {
            case OPEN -> "wait";
            case RECTIFYING, REPORTED -> "busy";
            case RETURNED -> "warn";
            case VERIFIED -> "good";
            case STRUCK_OFF -> "done";
        };
    }

    @Override
    public String[] getCodes() {
        return new String[] {"FindingState." + name()};
    }
}
