package org.shishi.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says that a unit answered a notice, so that the inspection office looks at it.
 *
 * @param number the document number, as printed
 * @param dueOn by when an answer is due, where one is
 */
public record NoticeAnswered(
        long id,
        String number,
        NoticeColour colour,
        String matter,
        long unitId,
        @Nullable LocalDate dueOn) {}
