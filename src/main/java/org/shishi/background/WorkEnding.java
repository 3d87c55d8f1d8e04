package org.shishi.background;

/** How a piece of work ended that was not done. */
public enum WorkEnding {
    /** Somebody who might have begun it did not want it any more. */
    CANCELLED,
    /** Whoever asked for it has no account or no right any more. */
    REFUSED,
    /** It has a fault that it would have again. */
    FAILED
}
