package org.shishi.vote.count;

import org.shishi.shared.Labelled;

/** Of which number a majority is more than half. */
public enum MajorityBase implements Labelled {
    /** All deputies of the body, present or not: the rule where a meeting adopts no other. */
    ALL_DEPUTIES,
    PRESENT,
    VALID_BALLOTS;

    /** That number on a sheet. */
    public int of(CountSheet<?> sheet) {
        return switch (this) {
            case ALL_DEPUTIES -> sheet.due();
            case PRESENT -> sheet.present();
            case VALID_BALLOTS -> sheet.valid();
        };
    }
}
