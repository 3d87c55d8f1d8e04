package org.shishi.funding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one project has of the fixed quota, 万元.
 *
 * @param promised as the ledger of projects says (定额保障)
 * @param allocated as was entered
 */
public record QuotaPart(
        String code,
        String title,
        long leadUnitId,
        String leadUnit,
        @Nullable BigDecimal promised,
        BigDecimal allocated,
        BigDecimal arrived,
        BigDecimal paid) {

    /** What was promised and is not allocated yet. */
    public BigDecimal open() {
        return promised == null ? BigDecimal.ZERO : promised.subtract(allocated).max(BigDecimal.ZERO);
    }
}
