package org.shishi.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes and divides amounts of 万元, so that every page, file and answer does it alike. */
public final class MoneyFormat {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DECIMALS = 2;

    private MoneyFormat() {}

    /** Exactly, without the zeros that storing adds. */
    public static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** With two decimals, half up; empty for none. */
    public static String shown(@Nullable BigDecimal amount) {
        return amount == null
                ? ""
                : amount.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }

    /** In percent with two decimals, half up, never capped; none where there is nothing to divide by. */
    public static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? Optional.empty()
                : Optional.of(HUNDRED.multiply(part).divide(whole, DECIMALS, RoundingMode.HALF_UP));
    }
}
