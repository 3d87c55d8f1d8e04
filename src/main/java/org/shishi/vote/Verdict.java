package org.shishi.vote;

import org.springframework.context.MessageSourceResolvable;

/** What came out of a count for one candidate. */
public enum Verdict implements MessageSourceResolvable {
    ELECTED,
    /** Ties for the last seat. */
    TIED,
    /** Passed, but others had more. */
    NOT_ELECTED,
    /** Did not reach what a winner needs. */
    FAILED;

    @Override
    public String[] getCodes() {
        return new String[] {"Verdict." + name()};
    }
}
