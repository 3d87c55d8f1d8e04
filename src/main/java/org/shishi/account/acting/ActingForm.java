package org.shishi.account.acting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.policy.Actor;
import org.shishi.shared.PlausibleDay;

/** What the browser or the program sends: who is away, who acts, from when to when, and why. */
@NullUnmarked
record ActingForm(
        @Size(max = 100) String absent,
        @NotBlank @Size(max = 100) String standIn,
        @NotNull @PlausibleDay LocalDate from,
        @NotNull @PlausibleDay LocalDate to,
        @NotBlank @Size(max = 200) String reason) {

    static ActingForm from(LocalDate day) {
        return new ActingForm("", "", day, day, "");
    }

    /** Whoever names nobody asks for the own absence. */
    AskActing command(Actor actor) {
        return new AskActing(
                absent == null || absent.isBlank() ? actor.username() : absent.strip(),
                standIn.strip(),
                from,
                to,
                reason.strip());
    }
}
