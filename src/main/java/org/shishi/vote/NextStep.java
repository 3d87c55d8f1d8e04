package org.shishi.vote;

import org.springframework.context.MessageSourceResolvable;

/** What was decided after a round. */
public enum NextStep implements MessageSourceResolvable {
    NONE,
    FURTHER_ROUND,
    SEATS_STAY_EMPTY;

    @Override
    public String[] getCodes() {
        return new String[] {"NextStep." + name()};
    }
}
