package org.shishi.funding;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An entry that is to be made.
 *
 * @param code the project's
 * @param on the day from which it holds
 * @param amount 万元, exact to yuan and cents (six decimals)
 * @param documentNumber 文号, empty where there is none
 * @param another whether an entry alike, which is there already, is another one: somebody was asked and said so
 */
public record EnterMoney(
        String code,
        FundingStage stage,
        FundingTier tier,
        FundingChannel channel,
        LocalDate on,
        BigDecimal amount,
        String documentNumber,
        String note,
        boolean another) {

    public EnterMoney {
        documentNumber = documentNumber.strip();
        note = note.strip();
        code = code.strip();
    }

    public EnterMoney confirmed() {
        return new EnterMoney(code, stage, tier, channel, on, amount, documentNumber, note, true);
    }

    public boolean ofQuota() {
        return stage == FundingStage.ALLOCATED && channel == FundingChannel.FIXED_QUOTA;
    }
}
