package org.shishi.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Level;

/**
 * An entry as it stands in the ledger of money.
 *
 * @param id its number, also in sheets (编号)
 * @param amount 万元; negative in a counter-entry only
 * @param counterOf the entry that this one takes back
 * @param counteredBy the entry that took this one back by the day that was asked for
 * @param importId the sheet that brought it
 */
public record FundingEntry(
        long id,
        String code,
        String title,
        int planYear,
        Level level,
        String leadUnit,
        FundingStage stage,
        FundingTier tier,
        FundingChannel channel,
        LocalDate on,
        BigDecimal amount,
        String documentNumber,
        String note,
        @Nullable Long counterOf,
        @Nullable Long counteredBy,
        @Nullable Long importId,
        OffsetDateTime recordedAt,
        String actor) {}
