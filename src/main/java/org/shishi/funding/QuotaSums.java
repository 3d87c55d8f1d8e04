package org.shishi.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * What all projects together have of the fixed quota.
 *
 * @param given how many have got something
 * @param projects how many were promised or got anything
 */
public record QuotaSums(BigDecimal allocated, BigDecimal arrived, BigDecimal paid, long given, long projects) {

    static QuotaSums of(List<QuotaPart> parts) {
        long given =
                parts.stream().filter(part -> part.allocated().signum() > 0).count();
        return new QuotaSums(
                sum(parts, QuotaPart::allocated),
                sum(parts, QuotaPart::arrived),
                sum(parts, QuotaPart::paid),
                given,
                parts.size());
    }

    private static BigDecimal sum(List<QuotaPart> parts, Function<QuotaPart, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
