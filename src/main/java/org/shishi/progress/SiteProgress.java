package org.shishi.progress;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How far one site of a project is, by its name in the project's plan; percent points. */
@Embeddable
public record SiteProgress(String name, @Nullable BigDecimal percent, String note) {

    public SiteProgress {
        percent = PlainDecimals.of(percent);
    }
}
