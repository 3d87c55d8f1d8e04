package org.shishi.superior;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Published when a paper from above is recorded, answered or withdrawn.
 *
 * @param unitIds whom it concerns
 * @param answerBy until when they have to answer, as a day; none where no answer is wanted
 */
public record SuperiorNoticeTold(
        What what,
        long id,
        String name,
        String by,
        Set<Long> unitIds,
        @Nullable String answerBy) {

    /** What happened. */
    public enum What {
        BLAMED,
        PRAISED,
        ANSWERED,
        WITHDRAWN
    }
}
