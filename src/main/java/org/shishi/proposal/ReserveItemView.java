package org.shishi.proposal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An item of the reserve pool as others see it. */
public record ReserveItemView(
        long id, long bodyId, int planYear, @JsonUnwrapped SaveItem details, ReserveState state, long version) {

    public String title() {
        return details.title();
    }

    public String content() {
        return details.content();
    }

    public String target() {
        return details.target();
    }

    public @Nullable Long leadUnitId() {
        return details.leadUnitId();
    }

    public @Nullable BigDecimal amount() {
        return details.amount();
    }

    public @Nullable LocalDate deadline() {
        return details.deadline();
    }

    public Goals indicators() {
        return details.indicators();
    }

    /** Whether the gate would stop it: nobody is named who does it, or no day by which. */
    public boolean incomplete() {
        return leadUnitId() == null || deadline() == null;
    }
}
