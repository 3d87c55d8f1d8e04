package org.shishi.supervision;

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

    @Override
    public String[] getCodes() {
        return new String[] {"InspectionState." + name()};
    }
}
