package org.shishi.vote.forms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.vote.Office;

/** Who is to count or watch. */
@NullUnmarked
public record OfficialForm(
        @NotBlank String username, @NotNull Office office) {

    public static OfficialForm empty() {
        return new OfficialForm("", null);
    }
}
