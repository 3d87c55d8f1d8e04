package org.shishi.vote.forms;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Why both tellers count again. */
@NullUnmarked
public record RecountForm(@Size(max = 200) String reason) {

    public static final RecountForm EMPTY = new RecountForm("");

    public String words() {
        return reason == null ? "" : reason.strip();
    }
}
