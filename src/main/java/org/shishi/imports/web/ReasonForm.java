package org.shishi.imports.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why an import is applied or taken back. */
record ReasonForm(
        @NotBlank @Size(max = 500) String reason, @Nullable Boolean goodRowsOnly) {

    static final ReasonForm EMPTY = new ReasonForm("", false);

    boolean goodOnly() {
        return Boolean.TRUE.equals(goodRowsOnly);
    }
}
