package org.shishi.supervision;

import java.time.LocalDate;

/**
 * Says what became of a finding, so that the unit that has to put it right, or the office that looks, is told.
 *
 * @param project its title
 * @param dueOn by when it is to be put right
 */
public record FindingTold(long id, What what, long unitId, String project, String description, LocalDate dueOn) {

    /** What became of it. */
    public enum What {
        OPENED,
        /** Not put right, or not for good: it has to be done again. */
        RETURNED,
        /** Its meeting has moved. */
        RESCHEDULED,
        /** The unit says that it is put right. */
        REPORTED,
        ENDED
    }
}
