package org.shishi.funding;

import java.math.BigDecimal;
import java.util.Optional;

/** A part of a whole, 万元; the percentage is half up, two decimals, never capped at 100. */
public record MoneyRatio(RatioKind kind, BigDecimal part, BigDecimal whole) {

    /** None where there is nothing to divide by. */
    public Optional<BigDecimal> percent() {
        return Money.percent(part, whole);
    }
}
