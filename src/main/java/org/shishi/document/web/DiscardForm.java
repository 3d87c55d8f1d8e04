package org.shishi.document.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Why a draft comes to nothing. */
@NullUnmarked
record DiscardForm(@NotBlank @Size(max = 300) String reason, long version) {}
