package org.shishi.funding.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.funding.EnterMoney;
import org.shishi.funding.FundingChannel;
import org.shishi.funding.FundingEntry;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingTier;
import org.shishi.shared.InTenThousandYuan;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlainSigns;

/**
 * What the browser or a program sent of an entry.
 *
 * @param amount 万元
 * @param another whether an entry alike, which is there already, is another one
 */
@NullUnmarked
record EntryForm(
        @PlainSigns @NotBlank @Size(max = 64) String code,
        @NotNull FundingStage stage,
        @NotNull FundingTier tier,
        @NotNull FundingChannel channel,
        @PastDay @NotNull LocalDate on,

        @InTenThousandYuan @NotNull @Digits(integer = 18, fraction = 18)
        BigDecimal amount,

        @Size(max = 60) String documentNumber,
        @Size(max = 500) String note,
        Boolean another) {

    static EntryForm empty(String code, LocalDate on) {
        return new EntryForm(code, null, null, null, on, null, "", "", false);
    }

    /** What was taken back, to be entered as it should have been. */
    static EntryForm like(FundingEntry wrong) {
        return new EntryForm(
                wrong.code(),
                wrong.stage(),
                wrong.tier(),
                wrong.channel(),
                wrong.on(),
                null,
                wrong.documentNumber(),
                wrong.note(),
                false);
    }

    EnterMoney command() {
        return new EnterMoney(
                code,
                stage,
                tier,
                channel,
                on,
                amount,
                Objects.requireNonNullElse(documentNumber, ""),
                Objects.requireNonNullElse(note, ""),
                Boolean.TRUE.equals(another));
    }
}
