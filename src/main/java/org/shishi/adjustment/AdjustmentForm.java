package org.shishi.adjustment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** What the browser or a program sent of a change that is asked for. */
@NullUnmarked
record AdjustmentForm(
        @NotNull AdjustmentKind kind,
        @NotNull LocalDate requestedOn,
        @Size(max = 4000) String to,
        LocalDate newDeadline,
        @NotBlank @Size(max = 2000) String reason,
        @Size(max = 500) String documents) {

    static AdjustmentForm empty(LocalDate today) {
        return new AdjustmentForm(null, today, "", null, "", "");
    }

    RequestAdjustment command() {
        return new RequestAdjustment(kind, requestedOn, text(to), newDeadline, reason.strip(), text(documents));
    }

    private static String text(String said) {
        return said == null ? "" : said.strip();
    }
}
