package org.shishi.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Brings amounts to the one scale in which they are stored, so that equal amounts are equal. */
public final class Amounts {

    private static final int SCALE = 6;
    private static final int PERCENT_SCALE = 2;
    private static final int LONGEST = 40;

    private Amounts() {}

    /** Six decimals: yuan and cents of an amount in 万元, or a place on the earth to a hand's breadth. */
    public static @Nullable BigDecimal exact(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** As a person writes it: without the zeros that storing adds. A senseless number is left for the form's rules. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        if (amount == null || amount.signum() == 0) {
            return amount == null ? null : BigDecimal.ZERO;
        }
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -LONGEST ? stripped.setScale(0) : stripped;
    }

    static @Nullable BigDecimal degrees(@Nullable BigDecimal degrees) {
        return plain(exact(degrees));
    }

    static @Nullable BigDecimal percent(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.setScale(PERCENT_SCALE, RoundingMode.HALF_UP);
    }
}
