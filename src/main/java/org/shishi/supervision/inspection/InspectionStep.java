package org.shishi.supervision.inspection;

import java.util.EnumSet;
import java.util.Set;
import org.shishi.supervision.common.Verb;

/** What can be done with an inspection. */
enum InspectionStep implements Verb {
    HOLD,
    CANCEL,
    SITE,
    DRAW,
    CONCLUDE,
    TELL,
    SEE,
    OBJECT,
    DECIDE;

    /** Those of the inspection as a whole; the others are of one site, or of what one unit was told. */
    static final Set<InspectionStep> OF_THE_WHOLE = EnumSet.range(HOLD, TELL);

    @Override
    public String[] getCodes() {
        return new String[] {"InspectionStep." + name()};
    }
}
