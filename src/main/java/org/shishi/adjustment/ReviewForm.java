package org.shishi.adjustment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** The office's opinion about a change. */
@NullUnmarked
record ReviewForm(@NotBlank @Size(max = 2000) String opinion, Boolean major, Boolean wordingOnly) {

    JudgeAdjustment command() {
        return new JudgeAdjustment(opinion, major, Boolean.TRUE.equals(wordingOnly));
    }
}
