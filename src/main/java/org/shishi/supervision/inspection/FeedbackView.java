package org.shishi.supervision.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an inspected unit was told, and what it objected.
 *
 * @param objectsUntil the last day on which it may object
 * @param upheld what became of the objection: the conclusion stands, or it does not; none while undecided
 * @param mayObject whether the reader may object now
 * @param mayDecide whether the reader may decide now
 */
record FeedbackView(
        long id,
        long unitId,
        String unit,
        String conclusion,
        LocalDate sentOn,
        LocalDate objectsUntil,
        @Nullable String objection,
        @Nullable LocalDate objectedOn,
        @Nullable Boolean upheld,
        @Nullable String decision,
        @Nullable LocalDate decidedOn,
        boolean mayObject,
        boolean mayDecide) {}
