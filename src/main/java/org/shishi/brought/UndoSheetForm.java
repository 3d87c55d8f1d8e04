package org.shishi.brought;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Why what a sheet brought is taken back. */
@NullUnmarked
public record UndoSheetForm(@NotBlank @Size(max = 500) String reason) {

    public static UndoSheetForm empty() {
        return new UndoSheetForm("");
    }

    public String said() {
        return reason.strip();
    }
}
