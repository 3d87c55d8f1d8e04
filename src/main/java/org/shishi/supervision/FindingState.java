package org.shishi.supervision;

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

    @Override
    public String[] getCodes() {
        return new String[] {"FindingState." + name()};
    }
}
