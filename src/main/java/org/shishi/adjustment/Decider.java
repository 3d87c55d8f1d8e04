package org.shishi.adjustment;

import java.util.List;
import org.shishi.shared.Labelled;

/** Who decides an adjustment. */
public enum Decider implements Labelled {
    /** Puts minor ones on file. */
    GOVERNMENT,
    /** Decides major ones of the county. */
    STANDING_COMMITTEE,
    /** May decide them itself, when it sits. */
    COUNTY_CONGRESS,
    /** Decides major ones of a 镇 or 乡. */
    TOWNSHIP_CONGRESS,
    /** Decides major ones of a 街道, which has no congress. */
    STREET_ASSEMBLY;

    /** Whether its decisions have a number: those of a congress and of its committee. */
    boolean numbers() {
        return this != GOVERNMENT;
    }

    /** The body itself, and for a standing committee the congress whose committee it is. */
    List<Decider> bodies() {
        return this == STANDING_COMMITTEE ? List.of(this, COUNTY_CONGRESS) : List.of(this);
    }
}
