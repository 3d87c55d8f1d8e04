package org.shishi.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Brings amounts to the one scale in which they are stored, so that equal amounts are equal. */
final class Amounts {

    private static final int SCALE = 6;
    private static final int PERCENT_SCALE = 2;

    private Amounts() {}

    /** Six decimals: yuan and cents of an amount in 万元, or a place on the earth to a hand's breadth. */
    static @Nullable BigDecimal exact(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(SCALE, RoundingMode.HALF_UP);
    }

    static @Nullable BigDecimal percent(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.setScale(PERCENT_SCALE, RoundingMode.HALF_UP);
    }
}
