package org.shishi.project;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a project (里程碑, 时间节点).
 *
 * @param weight its share in the planned progress, percent points
 */
@Embeddable
public record Milestone(
        String name,
        BigDecimal weight,
        LocalDate plannedOn,
        @Nullable LocalDate actualOn) {

    public Milestone {
        weight = java.util.Objects.requireNonNull(Amounts.percent(weight));
    }
}
