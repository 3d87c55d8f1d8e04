package org.shishi.vote;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.ShanghaiClock;

/**
 * How two differing sheets are to be settled: proposed by one teller, counting once the other one has agreed.
 *
 * @param answeredBy empty while the other teller has not agreed
 */
public record SettlementView(
        long id,
        String proposedBy,
        OffsetDateTime proposedAt,
        String answeredBy,
        @Nullable OffsetDateTime answeredAt,
        List<SettledDifference> lines) {

    /** Nothing where it was proposed later, and unanswered where it was answered later. */
    @Nullable
    SettlementView asOf(LocalDate day) {
        if (!ShanghaiClock.by(proposedAt, day)) {
            return null;
        }
        return answeredAt == null || ShanghaiClock.by(answeredAt, day)
                ? this
                : new SettlementView(id, proposedBy, proposedAt, "", null, lines);
    }
}
