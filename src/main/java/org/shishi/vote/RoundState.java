package org.shishi.vote;

import org.shishi.shared.Labelled;

/** How far the count of one round has come. */
public enum RoundState implements Labelled {
    COUNTING,
    /** Both sheets are in and differ. */
    DIFFERENT,
    /** One teller has said how they are to be settled; the other one has not yet agreed. */
    PROPOSED,
    /** One agreed sheet, to be signed. */
    COUNTED,
    SIGNED;
}
