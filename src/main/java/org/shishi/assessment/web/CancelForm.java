package org.shishi.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Why an assessment is called off. */
@NullUnmarked
record CancelForm(@NotBlank @Size(max = 500) String reason) {

    static CancelForm empty() {
        return new CancelForm("");
    }
}
