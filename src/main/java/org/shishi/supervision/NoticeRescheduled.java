package org.shishi.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says that the meeting at which a notice is due has moved, so that the unit is told its new day.
 *
 * @param number the document number, as printed
 * @param dueOn by when an answer is due from now on
 */
public record NoticeRescheduled(
        long id,
        String number,
        NoticeColour colour,
        String matter,
        long unitId,
        @Nullable LocalDate dueOn) {}
