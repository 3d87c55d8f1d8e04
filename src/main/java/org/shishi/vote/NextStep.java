package org.shishi.vote;

import org.shishi.shared.Labelled;

/** What was decided after a round. */
public enum NextStep implements Labelled {
    NONE,
    FURTHER_ROUND,
    SEATS_STAY_EMPTY;
}
