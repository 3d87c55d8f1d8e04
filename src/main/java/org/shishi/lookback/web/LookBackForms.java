package org.shishi.lookback.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.lookback.LookedAtProject;
import org.shishi.lookback.UseFound;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlausibleDay;
import org.shishi.supervision.finding.FindingCategory;
import org.shishi.supervision.finding.FindingContent;
import org.shishi.supervision.finding.Severity;

/** The smaller forms of a look-back: calling it off, a problem, the request to open a project again. */
final class LookBackForms {

    private LookBackForms() {}

    /** Why it does not take place. */
    @NullUnmarked
    record LookBackCancelForm(
            @NotBlank @Size(max = 500) String reason,
            @NotNull Long version) {}

    /** Why the project is to be opened again. */
    @NullUnmarked
    record LookBackReopenForm(@NotBlank @Size(max = 1000) String reason) {}

    /** A problem, with the unit that has to put it right and its deadline. */
    @NullUnmarked
    record LookBackProblemForm(
            @NotNull FindingCategory category,
            @NotNull Severity severity,
            @NotNull @PastDay LocalDate foundOn,
            @NotBlank @Size(max = 2000) String description,
            @NotNull Long unitId,
            @NotNull @PlausibleDay LocalDate dueOn,
            @NotBlank @Size(max = 2000) String demand) {

        /** For the lead unit; of what stands idle, that. How grave it is says whoever looked. */
        static LookBackProblemForm of(LookedAtProject project, LocalDate today) {
            var answer = project.answer();
            boolean idle = answer != null && answer.found().useFound() == UseFound.NOT_IN_USE;
            return new LookBackProblemForm(
                    idle ? FindingCategory.UPKEEP : FindingCategory.QUALITY,
                    null,
                    today,
                    answer == null ? "" : answer.found().note(),
                    project.leadUnitId(),
                    null,
                    "");
        }

        FindingContent content() {
            return FindingContent.of(
                    "",
                    category,
                    severity,
                    FindingContent.Problem.of(foundOn, description.strip(), ""),
                    FindingContent.Assignment.of(unitId, "", demand.strip(), dueOn));
        }
    }
}
