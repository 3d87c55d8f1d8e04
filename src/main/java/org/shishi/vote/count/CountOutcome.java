package org.shishi.vote.count;

import org.shishi.shared.Labelled;

/** What came out of a count as a whole. */
public enum CountOutcome implements Labelled {
    /** Every seat has its winner. */
    DECIDED,
    /** As many votes for the last seat: a second round among the tied. */
    TIE,
    /** Fewer passed than there are seats: the presidium decides. */
    SHORT,
    /** More ballots came back than were issued: a new vote is decided. */
    VOID,
    /** Too few were present. */
    NO_QUORUM;
}
