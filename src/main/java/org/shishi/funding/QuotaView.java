package org.shishi.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The county's fixed quota of a year as of a day, and who has what of it.
 *
 * @param total none where none was entered yet
 * @param parts all of the projects, or those of a page; the sums are of all of them
 */
public record QuotaView(int year, @Nullable BigDecimal total, QuotaSums sums, List<QuotaPart> parts) {

    private static final int DECIMALS = 2;

    public BigDecimal allocated() {
        return sums.allocated();
    }

    public BigDecimal arrived() {
        return sums.arrived();
    }

    public BigDecimal paid() {
        return sums.paid();
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
        return sums.given();
    }

    /** What a project has got on the average, two decimals, half up. */
    public Optional<BigDecimal> average() {
        return given() == 0
                ? Optional.empty()
                : Optional.of(allocated().divide(BigDecimal.valueOf(given()), DECIMALS, RoundingMode.HALF_UP));
    }
}
