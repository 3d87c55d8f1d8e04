package org.shishi.figures.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages as they are printed everywhere: two decimals, half up, never capped. */
final class Percent {

    private Percent() {}

    static String of(BigDecimal rate) {
        return rate.setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
