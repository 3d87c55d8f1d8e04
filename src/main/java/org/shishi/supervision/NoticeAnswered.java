package org.shishi.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Issuer;

/**
 * Says that a unit answered a notice, so that the office that issued it looks at it.
 *
 * @param number the document number, as printed
 * @param issuer in whose name the notice was issued; none in an event from before others than the inspection office issued any
 * @param dueOn by when an answer is due, where one is
 */
public record NoticeAnswered(
        long id,
        String number,
        NoticeColour colour,
        String matter,
        long unitId,
        @Nullable LocalDate dueOn,
        @Nullable Issuer issuer) {}
