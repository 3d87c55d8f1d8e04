package org.shishi.vote;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        List<SettledDifference> lines) {}
