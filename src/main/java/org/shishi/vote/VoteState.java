package org.shishi.vote;

import org.shishi.shared.Labelled;

/** How far a vote has come. */
public enum VoteState implements Labelled {
    PREPARING,
    /** Rule, candidates and roll are frozen; ballots are out. */
    COUNTING,
    ANNOUNCED;
}
