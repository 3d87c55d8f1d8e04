package org.shishi.vote.web;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.vote.ReserveItemView;
import org.shishi.vote.SaveItem;

/**
 * What the browser or a program sent of a new candidate, or of an item of the reserve pool.
 *
 * @param version of the item, as it was read
 */
@NullUnmarked
record CandidateForm(
        @NotBlank @Size(max = 300) String title,
        @Size(max = 4000) String content,
        @Size(max = 4000) String target,
        @NotNull Long leadUnitId,
        @DecimalMin("0") @Digits(integer = 14, fraction = 6) BigDecimal amount,
        @NotNull LocalDate deadline,
        Long version) {

    static CandidateForm empty() {
        return new CandidateForm("", "", "", null, null, null, null);
    }

    static CandidateForm of(ReserveItemView item) {
        return new CandidateForm(
                item.title(),
                item.content(),
                item.target(),
                item.leadUnitId(),
                item.amount(),
                item.deadline(),
                item.version());
    }

    /** The version that was read; none: the first one. */
    long read() {
        return version == null ? 0 : version;
    }

    SaveItem command() {
        return new SaveItem(title.strip(), text(content), text(target), leadUnitId, amount, deadline);
    }

    private static String text(String said) {
        return said == null ? "" : said.strip();
    }
}
