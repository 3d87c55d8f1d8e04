package org.shishi.vote;

import org.springframework.context.MessageSourceResolvable;

/** What becomes of the last seat when two have as many votes. */
public enum TieRule implements MessageSourceResolvable {
    SECOND_ROUND,
    SEAT_STAYS_EMPTY;

    @Override
    public String[] getCodes() {
        return new String[] {"TieRule." + name()};
    }
}
