package org.shishi.file.web;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/** Why a file is taken away. */
@NullUnmarked
record RemoveForm(@Size(max = 500) String reason) {

    /** Whether the actor may remove the file at all is told before that the reason is missing. */
    String given() {
        return Objects.requireNonNullElse(reason, "");
    }
}
