package org.shishi.funding.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.funding.SetQuota;
import org.shishi.shared.InTenThousandYuan;
import org.shishi.shared.PastDay;

/** What the browser or a program sent of the county's fixed quota of a year, 万元. */
@NullUnmarked
record QuotaForm(
        @InTenThousandYuan @NotNull @Digits(integer = 12, fraction = 6)
        BigDecimal total,

        @PastDay @NotNull LocalDate on,
        @Size(max = 60) String documentNumber,
        @Size(max = 500) String note) {

    SetQuota command(int year) {
        return new SetQuota(
                year, on, total, Objects.requireNonNullElse(documentNumber, ""), Objects.requireNonNullElse(note, ""));
    }
}
