package org.shishi.project;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A measurable goal (指标).
 *
 * @param value what is to be reached, none for a start goal
 * @param unit such as 公里, 个, 人次
 * @param result what has been reached so far, cumulative
 */
@Embeddable
public record Indicator(
        @NotBlank String name,
        @Digits(integer = 14, fraction = 6) @Nullable BigDecimal value,
        @NotNull String unit,
        @NotNull @Enumerated(EnumType.STRING) Direction direction,
        @Digits(integer = 14, fraction = 6) @Nullable BigDecimal result) {

    public Indicator {
        value = Amounts.exact(value);
        result = Amounts.exact(result);
    }

    /** The same goal with another quantity. */
    public Indicator withValue(@Nullable BigDecimal other) {
        return new Indicator(name, other, unit, direction, result);
    }

    /** The same goal with another result. */
    public Indicator reaching(@Nullable BigDecimal told) {
        return new Indicator(name, value, unit, direction, told);
    }

    /** The same goal before anything is reached. */
    public Indicator open() {
        return new Indicator(name, value, unit, direction, null);
    }

    /** Whether both measure the same: name, unit and direction. */
    public boolean sameMeasure(Indicator other) {
        return name.equals(other.name) && unit.equals(other.unit) && direction == other.direction;
    }

    /** How much is still missing to what was promised, or none where nothing is or nobody knows. */
    public @Nullable BigDecimal missing() {
        if (value == null || result == null || direction != Direction.AT_LEAST) {
            return null;
        }
        var missing = value.subtract(result);
        return missing.signum() > 0 ? missing : null;
    }
}
