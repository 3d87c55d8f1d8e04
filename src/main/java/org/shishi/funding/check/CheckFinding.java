package org.shishi.funding.check;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing that does not fit together, as of a day.
 *
 * @param is the amount or day that is, as text
 * @param against the amount or day that it is held against, as text
 * @param amount the difference, 万元
 * @param acknowledgement why it may stay so, as long as the difference is the same
 */
public record CheckFinding(
        FundingCheck kind,
        String code,
        String title,
        String leadUnit,
        String is,
        String against,
        BigDecimal amount,
        @Nullable Acknowledgement acknowledgement) {

    /** Who looked at it, when, and what was said. */
    public record Acknowledgement(BigDecimal amount, String reason, String actor, OffsetDateTime at) {}

    CheckFinding seen(@Nullable Acknowledgement newest) {
        boolean same = newest != null && newest.amount().compareTo(amount) == 0;
        return new CheckFinding(kind, code, title, leadUnit, is, against, amount, same ? newest : null);
    }

    public boolean open() {
        return acknowledgement == null;
    }
}
