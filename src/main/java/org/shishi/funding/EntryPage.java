package org.shishi.funding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

/**
 * A page of entries, and what all that the filter finds come to.
 *
 * @param amount none where several stages are found: what was planned and what was paid of it do not add up to anything
 */
public record EntryPage(
        Page<FundingEntry> entries, @Nullable BigDecimal amount) {}
