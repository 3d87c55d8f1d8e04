package org.shishi.veto.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/**
 * What a program sends of a decision.
 *
 * @param version how many steps were looked at
 */
@NullUnmarked
record VetoDecisionForm(@NotBlank @Size(max = 1000) String reason, Long version) {

    VetoStepForm step() {
        return new VetoStepForm(null, reason, "", version, List.of());
    }
}
