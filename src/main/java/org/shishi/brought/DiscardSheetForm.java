package org.shishi.brought;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Why a sheet is put aside. */
@NullUnmarked
public record DiscardSheetForm(@NotBlank @Size(max = 500) String reason) {

    public static DiscardSheetForm empty() {
        return new DiscardSheetForm("");
    }

    public String said() {
        return reason.strip();
    }
}
