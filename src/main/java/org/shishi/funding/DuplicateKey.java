package org.shishi.funding;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What two entries have in common that may be the same one: project, stage, document, date and amount. One document that
 * gives equal amounts to several projects makes no twins.
 */
public record DuplicateKey(long projectId, FundingStage stage, String documentNumber, LocalDate on, BigDecimal amount) {

    public DuplicateKey {
        amount = amount.stripTrailingZeros();
    }

    public static DuplicateKey of(long projectId, EnterMoney entry) {
        return new DuplicateKey(projectId, entry.stage(), entry.documentNumber(), entry.on(), entry.amount());
    }
}
