package org.shishi.vote.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.shishi.project.Indicator;

/** An indicator with what was promised and what was reached, as the page says it. */
record DeliveredIndicator(
        String name, String promised, String reached, String unit, String percent, boolean shortOfIt) {

    static Stream<DeliveredIndicator> of(Indicator indicator) {
        var promised = indicator.value();
        var reached = indicator.result();
        if (promised == null || reached == null || promised.signum() <= 0) {
            return Stream.empty();
        }
        var percent = reached.movePointRight(2).divide(promised, 2, RoundingMode.HALF_UP);
        return Stream.of(new DeliveredIndicator(
                indicator.name(),
                plain(promised),
                plain(reached),
                indicator.unit(),
                percent.toPlainString() + "%",
                indicator.missing() != null));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
