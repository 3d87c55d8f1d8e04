package org.shishi.vote;

import org.springframework.context.MessageSourceResolvable;

/** What became of a sheet of finished votes. */
public enum BroughtState implements MessageSourceResolvable {
    /** Waits for a second person. */
    BROUGHT,
    CONFIRMED,
    DISCARDED;

    @Override
    public String[] getCodes() {
        return new String[] {"BroughtState." + name()};
    }
}
