package org.shishi.project.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Direction;
import org.shishi.project.Field;
import org.shishi.project.FieldProblem;
import org.shishi.project.Indicator;

/**
 * By how much something is less than was voted (少于票决数).
 *
 * @param percent of what was voted, two decimals, half up; none of nothing
 */
public record Shortfall(
        String indicator,
        BigDecimal voted,
        BigDecimal missing,
        String unit,
        @Nullable BigDecimal percent) {

    public static final String SHORT = "project.voted.short";

    /** Empty where as much is there; a quantity that nobody has told is none. */
    public static Optional<Shortfall> of(Indicator voted, @Nullable BigDecimal there) {
        var value = voted.value();
        if (value == null || voted.direction() == Direction.STARTED) {
            return Optional.empty();
        }
        var had = there == null ? BigDecimal.ZERO : there;
        var missing = voted.direction() == Direction.AT_MOST ? had.subtract(value) : value.subtract(had);
        return missing.signum() > 0
                ? Optional.of(new Shortfall(
                        voted.name(), plain(value), plain(missing), voted.unit(), percent(missing, value)))
                : Optional.empty();
    }

    /** As the ledger refuses it ({@code project.voted.short}): how much counts as of the day, is there and is missing. */
    public FieldProblem problem(Field field, String code, String title, LocalDate day) {
        return FieldProblem.error(
                field,
                SHORT,
                indicator,
                voted.toPlainString(),
                plain(voted.subtract(missing)).toPlainString(),
                missing.toPlainString(),
                code,
                title,
                unit,
                Objects.toString(percent, "—"),
                day.toString());
    }

    private static @Nullable BigDecimal percent(BigDecimal missing, BigDecimal voted) {
        return voted.signum() == 0 ? null : missing.movePointRight(2).divide(voted, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
