package org.shishi.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the instructions of a plan year as of a day; what is not said does not narrow.
 *
 * @param open true: those without a reply; false: those with one
 */
public record InstructionFilter(
        int year,
        LocalDate day,
        @Nullable Boolean open,
        @Nullable String project,
        @Nullable Long unitId,
        @Nullable String q) {

    public static InstructionFilter of(int year, LocalDate day) {
        return new InstructionFilter(year, day, null, null, null, null);
    }

    public InstructionFilter unanswered() {
        return new InstructionFilter(year, day, true, project, unitId, q);
    }

    InstructionFilter about(String code) {
        return new InstructionFilter(year, day, open, code, unitId, q);
    }
}
