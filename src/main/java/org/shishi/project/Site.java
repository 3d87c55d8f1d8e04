package org.shishi.project;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One place of a project (点位), in a township or one of its villages. */
@Embeddable
public record Site(
        String name,
        @Nullable Long townshipId,
        String village,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {

    public Site {
        latitude = Amounts.exact(latitude);
        longitude = Amounts.exact(longitude);
    }
}
