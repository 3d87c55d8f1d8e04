package org.shishi.progress;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How far one site of a project is, by its name in the project's plan; percent points. */
@Embeddable
public record SiteProgress(
        @NotBlank @Size(max = 200) String name,
        @Digits(integer = 4, fraction = 2) @Nullable BigDecimal percent,
        @Size(max = 500) String note) {

    public SiteProgress {
        percent = PlainDecimals.of(percent);
        note = ReportContent.text(note);
    }
}
