package org.shishi.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An item of the reserve pool as others see it. */
public record ReserveItemView(
        long id,
        long bodyId,
        int planYear,
        String title,
        String content,
        String target,
        @Nullable Long leadUnitId,
        @Nullable BigDecimal amount,
        @Nullable LocalDate deadline,
        ReserveState state,
        long version) {

    /** Whether the gate would stop it: nobody is named who does it, or no day by which. */
    public boolean incomplete() {
        return leadUnitId == null || deadline == null;
    }
}
