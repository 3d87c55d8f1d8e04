package org.shishi.vote.count;

import org.shishi.shared.Labelled;

/** What becomes of the last seat when two have as many votes. */
public enum TieRule implements Labelled {
    SECOND_ROUND,
    SEAT_STAYS_EMPTY;
}
