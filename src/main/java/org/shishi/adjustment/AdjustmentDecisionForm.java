package org.shishi.adjustment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.shared.PastDay;

/** A decision about a change: by whom, in which meeting, when, under which number. */
@NullUnmarked
record AdjustmentDecisionForm(
        @NotNull Decider decider,
        @NotNull Boolean approved,
        @NotBlank @Size(max = 100) String meeting,
        @PastDay @NotNull LocalDate decidedOn,
        @Size(max = 60) String number,
        @Size(max = 200) String document) {

    DecideAdjustment command() {
        return new DecideAdjustment(
                decider,
                Boolean.TRUE.equals(approved),
                meeting.strip(),
                decidedOn,
                number == null ? "" : number.strip(),
                document == null ? "" : document.strip());
    }
}
