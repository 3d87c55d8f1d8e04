package org.shishi.supervision.inspection;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.project.Level;
import org.shishi.shared.PastDay;

/** What is said with a step of an inspection; which of it is needed depends on the step. */
@NullUnmarked
record InspectionStepForm(
        @Size(max = 4000) String text,
        @PastDay LocalDate heldOn,
        @Size(max = 60) String project,
        Boolean otherYear,
        @Size(max = 200) String site,
        @Size(max = 60) String seed,
        Integer wanted,
        Set<Level> levels,
        Long unitId,
        Boolean unfinished,
        @Size(max = 4000) String note,
        @Size(max = 2000) String evidence,
        Boolean stands) {

    private static final int USUAL_DRAW = 5;

    static InspectionStepForm empty(LocalDate heldOn) {
        return new InspectionStepForm("", heldOn, "", false, "", "", USUAL_DRAW, Set.of(), null, false, "", "", null);
    }

    static InspectionStepForm seen(String note, String evidence) {
        return new InspectionStepForm("", null, "", false, "", "", null, Set.of(), null, false, note, evidence, null);
    }

    DrawSites draw() {
        return new DrawSites(
                Objects.toString(seed, ""),
                Objects.requireNonNullElse(wanted, 0),
                Objects.requireNonNullElse(levels, Set.of()),
                unitId,
                Boolean.TRUE.equals(unfinished));
    }

    String textOrEmpty() {
        return Objects.toString(text, "");
    }
}
