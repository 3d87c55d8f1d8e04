package org.shishi.funding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.funding.ReverseEntry;
import org.shishi.shared.PastDay;

/** What the browser or a program sent to take an entry back. */
@NullUnmarked
record ReverseForm(
        @PastDay @NotNull LocalDate on,
        @NotBlank @Size(max = 500) String reason) {

    ReverseEntry command() {
        return new ReverseEntry(on, reason.strip());
    }
}
