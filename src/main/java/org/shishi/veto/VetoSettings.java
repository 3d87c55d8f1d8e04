package org.shishi.veto;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What a county sets for the one veto.
 *
 * @param appealDays working days in which a unit may appeal, counted from the day after the decision
 * @param lastMonth the month at whose end a project of the year has to be finished
 */
@Validated
@ConfigurationProperties("shishi.veto")
public record VetoSettings(
        @Min(1) @Nullable Integer appealDays,
        @Min(1) @Max(12) @Nullable Integer lastMonth) {

    private static final int USUAL_APPEAL = 5;
    private static final int DECEMBER = 12;

    int daysToAppeal() {
        return Objects.requireNonNullElse(appealDays, USUAL_APPEAL);
    }

    /** The day on which the projects of a plan year have to be finished. */
    LocalDate endOf(int planYear) {
        var last = LocalDate.of(planYear, Objects.requireNonNullElse(lastMonth, DECEMBER), 1);
        return last.withDayOfMonth(last.lengthOfMonth());
    }
}
