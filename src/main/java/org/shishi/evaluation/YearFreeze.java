package org.shishi.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a year's evaluation is closed: asked by one person, done by another.
 *
 * @param confirmedOn since when nothing changes any more; none: it waits for the other person
 * @param hash over all that led to the result
 */
public record YearFreeze(
        int planYear,
        long version,
        long evaluationId,
        long askedById,
        String askedBy,
        LocalDate askedOn,
        String confirmedBy,
        @Nullable LocalDate confirmedOn,
        @Nullable String hash) {

    /** As it was on a day: not asked for yet, or asked for and not confirmed. */
    @Nullable
    YearFreeze asOf(LocalDate day) {
        if (askedOn.isAfter(day)) {
            return null;
        }
        return confirmedOn == null || frozenBy(day)
                ? this
                : new YearFreeze(planYear, version, evaluationId, askedById, askedBy, askedOn, "", null, null);
    }

    boolean frozenBy(LocalDate day) {
        return confirmedOn != null && !confirmedOn.isAfter(day);
    }

    public boolean frozen() {
        return confirmedOn != null;
    }
}
