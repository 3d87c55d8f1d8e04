package org.shishi.progress;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of an indicator has been reached.
 *
 * @param name the indicator's name in the project's plan
 * @param result cumulative, in the indicator's unit
 */
@Embeddable
public record IndicatorResult(
        @NotBlank @Size(max = 200) String name,
        @Digits(integer = 14, fraction = 6) @Nullable BigDecimal result) {

    public IndicatorResult {
        result = PlainDecimals.of(result);
    }
}
