package org.shishi.project;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One place of a project (点位), in a township or one of its villages. */
@Embeddable
public record Site(
        @NotBlank String name,
        @Nullable Long townshipId,
        @NotNull String village,
        @DecimalMin("-90") @DecimalMax("90") @Nullable BigDecimal latitude,
        @DecimalMin("-180") @DecimalMax("180") @Nullable BigDecimal longitude) {

    public Site {
        latitude = Amounts.exact(latitude);
        longitude = Amounts.exact(longitude);
    }
}
