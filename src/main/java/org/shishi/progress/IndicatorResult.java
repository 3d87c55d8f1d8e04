package org.shishi.progress;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of an indicator has been reached.
 *
 * @param name the indicator's name in the project's plan
 * @param result cumulative, in the indicator's unit
 */
@Embeddable
public record IndicatorResult(String name, @Nullable BigDecimal result) {

    public IndicatorResult {
        result = PlainDecimals.of(result);
    }
}
