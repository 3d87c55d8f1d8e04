package org.shishi.project.closing;

import org.springframework.context.MessageSourceResolvable;

/** How far a closing (销号) has come. */
public enum ClosingState implements MessageSourceResolvable {
    /** Waits for the inspection office. */
    REQUESTED,
    CONFIRMED,
    REFUSED;

    @Override
    public String[] getCodes() {
        return new String[] {"ClosingState." + name()};
    }
}
