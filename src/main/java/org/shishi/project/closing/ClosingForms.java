package org.shishi.project.closing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** What the browser or a program sends about a closing. */
final class ClosingForms {

    private ClosingForms() {}

    @NullUnmarked
    record Ask(
            @NotBlank @Size(max = 1000) String evidence,
            @Size(max = 500) String despite) {

        static final Ask EMPTY = new Ask("", "");

        String despiteOrEmpty() {
            return despite == null ? "" : despite.strip();
        }
    }

    /** @param version the id of the request that was looked at: who asks anew has another one */
    @NullUnmarked
    record Answer(
            @NotNull Boolean agreed,
            @NotBlank @Size(max = 500) String opinion,
            Long version) {}
}
