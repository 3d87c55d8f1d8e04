package org.shishi.adjustment;

import org.shishi.shared.Labelled;

/** Who decides an adjustment. */
public enum Decider implements Labelled {
    /** Puts minor ones on file. */
    GOVERNMENT,
    /** Decides major ones of the county. */
    STANDING_COMMITTEE,
    /** Decides major ones of a 镇 or 乡. */
    TOWNSHIP_CONGRESS,
    /** Decides major ones of a 街道, which has no congress. */
    STREET_ASSEMBLY;
}
