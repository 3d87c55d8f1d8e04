package org.shishi.funding;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole, 万元; the percentage is half up, two decimals, never capped at 100.
 *
 * @param part none where nothing was ever entered of it, which is not 0
 * @param whole none likewise
 */
public record MoneyRatio(
        RatioKind kind, @Nullable BigDecimal part, @Nullable BigDecimal whole) {

    /** None where nothing was entered, or where there is nothing to divide by. */
    public Optional<BigDecimal> percent() {
        return part == null || whole == null ? Optional.empty() : MoneyFormat.percent(part, whole);
    }
}
