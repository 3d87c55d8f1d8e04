package org.shishi.brought;

import org.shishi.shared.Labelled;

/** What became of a sheet that was brought. */
public enum BroughtState implements Labelled {
    /** Waits for a second person. */
    BROUGHT,
    CONFIRMED,
    DISCARDED;
}
