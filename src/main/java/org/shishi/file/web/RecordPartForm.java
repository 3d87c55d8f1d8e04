package org.shishi.file.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.file.RecordPart;

/** Which record is meant, and whether evidence is wanted there. */
@NullUnmarked
record RecordPartForm(
        @NotBlank @Size(max = 50) String kind,
        @NotNull Long record,
        @Size(max = 200) String part,
        boolean wanted) {

    RecordPart held() {
        return new RecordPart(kind, record, Objects.requireNonNullElse(part, ""));
    }
}
