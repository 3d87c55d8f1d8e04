package org.shishi.vote.finished;

import org.shishi.shared.Labelled;

/** What became of a sheet of finished votes. */
public enum VoteImportState implements Labelled {
    /** Waits for a second person. */
    BROUGHT,
    CONFIRMED,
    DISCARDED;
}
