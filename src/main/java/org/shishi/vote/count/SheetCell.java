package org.shishi.vote.count;

import org.shishi.shared.Labelled;

/** Names the numbers of a tally sheet, so that a complaint says which of them it means. */
public enum SheetCell implements Labelled {
    DUE,
    PRESENT,
    ISSUED,
    RETURNED,
    VALID,
    INVALID,
    /** The control total of all choices, or of all numbers given in a ranking. */
    CHOICES,
    /** The control total of the rank numbers. */
    RANK_TOTAL,
    /** Votes, votes in favour, or how many ballots gave the candidate a number. */
    IN_FAVOUR,
    AGAINST,
    ABSTAIN,
    NOT_PRESSED,
    RANK_SUM,
    /** Of an assessment. */
    SATISFIED,
    FAIRLY_SATISFIED,
    DISSATISFIED;

    /** Whether it adds up others and may therefore be longer than any of them. */
    boolean total() {
        return this == RANK_SUM || this == CHOICES || this == RANK_TOTAL;
    }
}
