package org.shishi.project;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.InPercent;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlausibleDay;

/**
 * A step of a project (里程碑, 时间节点).
 *
 * @param weight its share in the planned progress, percent points
 */
@Embeddable
public record Milestone(
        @NotBlank String name,

        @InPercent @NotNull @DecimalMin("0") @DecimalMax("100")
        BigDecimal weight,

        @PlausibleDay @NotNull LocalDate plannedOn,
        @PastDay @Nullable LocalDate actualOn) {

    @SuppressWarnings("NullAway") // a form may lack it, and is then told so
    public Milestone {
        weight = Amounts.percent(weight);
    }

    Milestone postponed(long days) {
        return new Milestone(name, weight, plannedOn.plusDays(days), actualOn);
    }
}
