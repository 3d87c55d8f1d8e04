package org.shishi.vote.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.vote.NextStep;

/** What the presidium decided about seats that stayed open. */
@NullUnmarked
record DecisionForm(
        @NotNull NextStep step, @NotBlank @Size(max = 500) String decision) {

    static DecisionForm empty() {
        return new DecisionForm(NextStep.FURTHER_ROUND, "");
    }
}
