package org.shishi.assessment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.assessment.AssessmentPreparations.Named;

/** Projects to be assessed, or parts of them, as a program sends them. */
@NullUnmarked
record SubjectList(@NotEmpty @Size(max = 60) List<@Valid SubjectLine> subjects) {

    /**
     * One of them.
     *
     * @param part the name of the sub-item; left out where it is the whole project
     */
    record SubjectLine(
            @NotBlank @Size(max = 64) String code,
            @Size(max = 200) String part) {}

    List<Named> named() {
        return subjects.stream()
                .map(one -> new Named(
                        one.code().strip(), one.part() == null ? "" : one.part().strip()))
                .toList();
    }
}
