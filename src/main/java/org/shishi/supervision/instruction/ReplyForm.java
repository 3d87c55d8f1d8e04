package org.shishi.supervision.instruction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** What a unit replies to an instruction. */
@NullUnmarked
record ReplyForm(@NotBlank @Size(max = 2000) String text) {}
