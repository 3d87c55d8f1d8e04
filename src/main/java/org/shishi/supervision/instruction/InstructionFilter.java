package org.shishi.supervision.instruction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the instructions of a plan year as of a day; what is not said does not narrow.
 *
 * @param open true: those without a reply; false: those with one
 */
public record InstructionFilter(
        @Nullable Integer year,
        LocalDate day,
        @Nullable Boolean open,
        @Nullable String project,
        @Nullable Long unitId,
        @Nullable String q) {

    /** Of all plan years, for the page of one project or inspection. */
    public static InstructionFilter ofAnyYear(LocalDate day) {
        return of(null, day);
    }

    public static InstructionFilter of(@Nullable Integer year, LocalDate day) {
        return new InstructionFilter(year, day, null, null, null, null);
    }

    public InstructionFilter unanswered() {
        return new InstructionFilter(year, day, true, project, unitId, q);
    }

    /** Addressed to one unit. */
    public InstructionFilter to(@Nullable Long unit) {
        return new InstructionFilter(year, day, open, project, unit, q);
    }

    InstructionFilter about(String code) {
        return new InstructionFilter(year, day, open, code, unitId, q);
    }
}
