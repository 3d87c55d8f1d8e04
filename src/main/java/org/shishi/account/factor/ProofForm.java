package org.shishi.account.factor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.shared.Verbatim;

/** What a person types to prove who it is: a code, a recovery code, or the password where there is no second factor. */
@NullUnmarked
public record ProofForm(@NotBlank @Size(max = 200) @Verbatim String proof) {}
