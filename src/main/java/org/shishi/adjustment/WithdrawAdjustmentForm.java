package org.shishi.adjustment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Why a request is taken back. */
@NullUnmarked
record WithdrawAdjustmentForm(@NotBlank @Size(max = 500) String reason) {}
