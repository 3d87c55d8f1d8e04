package org.shishi.supervision.register;

import org.shishi.shared.Labelled;

/** What became of a register that was brought. */
public enum RegisterState implements Labelled {
    /** Waits for a second person. */
    BROUGHT,
    CONFIRMED,
    DISCARDED;
}
