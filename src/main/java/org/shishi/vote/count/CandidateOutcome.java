package org.shishi.vote.count;

import org.shishi.shared.Labelled;

/** What came out of a count for one candidate. */
public enum CandidateOutcome implements Labelled {
    ELECTED,
    /** Ties for the last seat. */
    TIED,
    /** Passed, but others had more. */
    NOT_ELECTED,
    /** Did not reach what a winner needs. */
    FAILED;
}
