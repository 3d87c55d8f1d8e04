package org.shishi.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says that a notice came into force, so that the addressed unit is told.
 *
 * @param number the document number, as printed
 * @param dueOn by when an answer is due, where one is
 */
public record NoticeIssued(
        long id,
        String number,
        NoticeColour colour,
        String matter,
        long unitId,
        @Nullable LocalDate dueOn) {}
