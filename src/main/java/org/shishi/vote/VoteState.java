package org.shishi.vote;

import org.springframework.context.MessageSourceResolvable;

/** How far a vote has come. */
public enum VoteState implements MessageSourceResolvable {
    PREPARING,
    /** Rule, candidates and roll are frozen; ballots are out. */
    COUNTING,
    ANNOUNCED;

    @Override
    public String[] getCodes() {
        return new String[] {"VoteState." + name()};
    }
}
