package org.shishi.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The county's fixed quota of a year as of a day, and who has what of it.
 *
 * @param total none where none was entered yet
 */
public record QuotaView(int year, @Nullable BigDecimal total, List<QuotaPart> parts) {

    private static final int DECIMALS = 2;

    public BigDecimal allocated() {
        return sum(QuotaPart::allocated);
    }

    public BigDecimal arrived() {
        return sum(QuotaPart::arrived);
    }

    public BigDecimal paid() {
        return sum(QuotaPart::paid);
    }

    /** What may still be given away; none without a total. */
    public Optional<BigDecimal> free() {
        return Optional.ofNullable(total).map(all -> all.subtract(allocated()));
    }

    /** How much of the total is given away, in percent. */
    public Optional<BigDecimal> used() {
        return total == null ? Optional.empty() : MoneyFormat.percent(allocated(), total);
    }

    /** The projects that have got something. */
    public long given() {
        return parts.stream().filter(part -> part.allocated().signum() > 0).count();
    }

    /** What a project has got on the average, two decimals, half up. */
    public Optional<BigDecimal> average() {
        return given() == 0
                ? Optional.empty()
                : Optional.of(allocated().divide(BigDecimal.valueOf(given()), DECIMALS, RoundingMode.HALF_UP));
    }

    private BigDecimal sum(Function<QuotaPart, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
