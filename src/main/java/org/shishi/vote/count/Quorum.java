package org.shishi.vote.count;

import org.shishi.shared.Labelled;

/** How many deputies must be present for the vote to count. */
public enum Quorum implements Labelled {
    MORE_THAN_HALF,
    TWO_THIRDS;

    /** The smallest number of deputies present that suffices; exactly half does not, exactly two thirds does. */
    public int needed(int deputies) {
        return this == TWO_THIRDS ? (2 * deputies + 2) / 3 : deputies / 2 + 1;
    }
}
