package org.shishi.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.shared.Verbatim;

/** What is sent about one's own second factor. */
final class SecondFactorForms {

    private SecondFactorForms() {}

    /** The first code of an authenticator. */
    @NullUnmarked
    record CodeForm(@NotBlank @Size(max = 40) String code) {}

    enum Change {
        AUTHENTICATOR,
        RECOVERY_CODES,
        REMOVAL
    }

    /** What to change, with the proof of who does. */
    @NullUnmarked
    record ChangeForm(
            @NotNull Change what,
            @NotBlank @Size(max = 200) @Verbatim String proof) {}
}
