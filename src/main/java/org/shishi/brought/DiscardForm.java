package org.shishi.brought;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Why a sheet is put aside. */
@NullUnmarked
public record DiscardForm(@NotBlank @Size(max = 500) String reason) {

    public static DiscardForm empty() {
        return new DiscardForm("");
    }

    public String said() {
        return reason.strip();
    }
}
