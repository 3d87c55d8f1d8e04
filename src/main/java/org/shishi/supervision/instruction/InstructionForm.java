package org.shishi.supervision.instruction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlausibleDay;

/** What the browser or a program sent of an instruction. */
@NullUnmarked
record InstructionForm(
        @NotBlank @Size(max = 60) String project,
        @NotBlank @Size(max = 60) String leader,
        @PastDay @NotNull LocalDate saidOn,
        @NotBlank @Size(max = 2000) String wording,
        @NotNull Long unitId,
        @PlausibleDay LocalDate dueOn) {

    GiveInstruction command() {
        return new GiveInstruction(project, leader, saidOn, wording, unitId, dueOn);
    }
}
