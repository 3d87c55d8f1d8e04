package org.shishi.assessment.web;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.assessment.AssessmentPreparations.Named;

/** The projects that were ticked. */
@NullUnmarked
record PickForm(@NotEmpty List<String> subjects) {

    List<Named> named() {
        return subjects == null
                ? List.of()
                : subjects.stream().map(code -> new Named(code, "")).toList();
    }
}
