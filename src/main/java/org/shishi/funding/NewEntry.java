package org.shishi.funding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An entry on its way into the table.
 *
 * @param row its place among several, counted from 1, for messages
 * @param counterOf the entry that it takes back; then the amount is that entry's
 */
public record NewEntry(
        int row,
        FundedProject project,
        EnterMoney entry,
        @Nullable Long counterOf) {

    BigDecimal signed() {
        return counterOf == null ? entry.amount() : entry.amount().negate();
    }

    DuplicateKey twin() {
        return DuplicateKey.of(project.id(), entry);
    }
}
