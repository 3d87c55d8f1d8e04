package org.shishi.project.handover;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.shared.PlausibleDay;

/**
 * What the county has set: as a form, in the API and as it is kept.
 *
 * @param recordedFrom since when completion, use and acceptance are told with records
 * @param closeWithin how many days after its acceptance, or after its last defect was struck off, a project is to be closed
 * @param version as it was read
 */
@NullUnmarked
public record HandoverRuleView(
        @PlausibleDay @NotNull LocalDate recordedFrom,
        @NotNull @Min(1) @Max(366) Integer closeWithin,
        Long version) {}
