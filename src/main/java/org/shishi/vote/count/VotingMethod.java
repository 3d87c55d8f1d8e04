package org.shishi.vote.count;

import org.shishi.shared.Labelled;

/** How the deputies choose: the four methods that counties really use. */
public enum VotingMethod implements Labelled {
    /** (A) choose up to N; most votes win. */
    MOST_VOTES,
    /** (B) choose up to N; most votes win, but each winner needs a majority. */
    MAJORITY,
    /** (C) 赞成, 反对 or 弃权 for each candidate; a winner needs a majority in favour. */
    FOR_AGAINST,
    /** (D) number the candidates 1, 2, 3 …; the lowest sum of numbers wins. */
    RANKING;

    /** Whether a winner needs more than half of the base. */
    public boolean needsMajority() {
        return this == MAJORITY || this == FOR_AGAINST;
    }

    /** Whether the sheet carries a control total of the choices; (C) is controlled candidate by candidate. */
    public boolean hasControlTotal() {
        return this != FOR_AGAINST;
    }
}
