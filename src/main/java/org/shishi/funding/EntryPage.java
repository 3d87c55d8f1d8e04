package org.shishi.funding;

import java.math.BigDecimal;
import org.springframework.data.domain.Page;

/** A page of entries, and what all that the filter finds come to. */
public record EntryPage(Page<FundingEntry> entries, BigDecimal amount) {}
