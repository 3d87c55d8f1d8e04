package org.shishi.vote.forms;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.vote.Office;

/** Who is to count or watch; without an office it is the one that this person may hold. */
@NullUnmarked
public record OfficialForm(@NotBlank String username, Office office) {

    public static OfficialForm empty() {
        return new OfficialForm("", null);
    }
}
