package org.shishi.proposal;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.shared.InTenThousandYuan;

/**
 * What the browser or a program sent of a new candidate, or of an item of the reserve pool.
 *
 * @param version of the item, as it was read
 */
@NullUnmarked
public record ReserveItemForm(
        @NotBlank @Size(max = 300) String title,
        @Size(max = 4000) String content,
        @Size(max = 4000) String target,
        @NotNull Long leadUnitId,

        @InTenThousandYuan @DecimalMin("0") @Digits(integer = 14, fraction = 6)
        BigDecimal amount,

        @NotNull LocalDate deadline,
        Long version) {

    public static ReserveItemForm empty() {
        return new ReserveItemForm("", "", "", null, null, null, null);
    }

    public static ReserveItemForm of(ReserveItemView item) {
        return new ReserveItemForm(
                item.title(),
                item.content(),
                item.target(),
                item.leadUnitId(),
                item.amount(),
                item.deadline(),
                item.version());
    }

    /** The version that was read; none: the first one. */
    public long read() {
        return version == null ? 0 : version;
    }

    public SaveItem command() {
        return new SaveItem(title.strip(), text(content), text(target), leadUnitId, amount, deadline);
    }

    private static String text(String said) {
        return said == null ? "" : said.strip();
    }
}
