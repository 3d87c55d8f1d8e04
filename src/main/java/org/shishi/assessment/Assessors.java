package org.shishi.assessment;

import org.shishi.shared.Labelled;

/** Who of a body assesses. */
public enum Assessors implements Labelled {
    /** All deputies of a congress, or of a street's assembly. */
    WHOLE_BODY,
    /** The standing committee of the county's congress. */
    STANDING_COMMITTEE,
    /** Deputies drawn by lot, on site. */
    DRAWN;
}
