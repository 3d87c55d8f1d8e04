package org.shishi.adjustment;

import org.springframework.context.MessageSourceResolvable;

/** How far an adjustment has come. */
public enum AdjustmentState implements MessageSourceResolvable {
    /** The unit has asked. */
    REQUESTED,
    /** The office has given its opinion. */
    REVIEWED,
    /** Decided by the government alone, although the congress is to decide. */
    GOVERNMENT_ONLY,
    DECIDED,
    REJECTED;

    /** Whether the old target still counts because nobody entitled to has decided. */
    public boolean open() {
        return this != DECIDED && this != REJECTED;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"AdjustmentState." + name()};
    }
}
