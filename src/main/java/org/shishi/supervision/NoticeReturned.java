package org.shishi.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says that an answer was sent back, so that the unit is told and answers again.
 *
 * @param number the document number, as printed
 * @param dueOn by when an answer is due, where one is
 */
public record NoticeReturned(
        long id,
        String number,
        NoticeColour colour,
        String matter,
        long unitId,
        @Nullable LocalDate dueOn) {}
