package org.shishi.vote.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.vote.Office;

/** Who is to count or watch. */
@NullUnmarked
record OfficialForm(@NotBlank String username, @NotNull Office office) {

    static OfficialForm empty() {
        return new OfficialForm("", null);
    }
}
