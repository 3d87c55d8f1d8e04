package org.shishi.superior;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Published when a paper from above is recorded, corrected, answered or withdrawn.
 *
 * @param unitIds whom it concerns
 * @param kind what it says of them
 * @param answerBy until when they have to answer, as a day; none where no answer is wanted
 */
public record SuperiorNoticeTold(
        What what,
        long id,
        String name,
        String by,
        Set<Long> unitIds,
        SuperiorNoticeKind kind,
        @Nullable String answerBy) {

    /** What happened. */
    public enum What {
        BLAMED,
        PRAISED,
        /** Its kind or the day of the answer was corrected. */
        CORRECTED,
        /** A correction took the unit out of it. */
        REMOVED,
        ANSWERED,
        WITHDRAWN
    }
}
