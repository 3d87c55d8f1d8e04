package org.shishi.assessment.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/**
 * What is frozen.
 *
 * @param despite why, where a rectification is not struck off
 */
@NullUnmarked
record FreezeForm(long version, @Size(max = 500) String despite) {

    static FreezeForm of(long version) {
        return new FreezeForm(version, "");
    }

    String despiteOrEmpty() {
        return despite == null ? "" : despite.strip();
    }
}
