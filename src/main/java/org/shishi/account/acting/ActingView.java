package org.shishi.account.acting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That somebody acts for a colleague for some days.
 *
 * @param to the last day
 * @param asker who asked for it
 * @param confirmer the security administrator who confirmed it; none while it waits
 */
public record ActingView(
        long id,
        String absent,
        String absentName,
        String standIn,
        String standInName,
        String unit,
        LocalDate from,
        LocalDate to,
        String reason,
        String asker,
        OffsetDateTime askedAt,
        @Nullable String confirmer,
        State state) {

    public boolean isAsked() {
        return state == State.ASKED;
    }

    public boolean isInForce() {
        return state == State.IN_FORCE;
    }

    /** Whether it can still be ended before its time. */
    public boolean isOpen() {
        return isAsked() || isInForce() || state == State.AHEAD;
    }

    /** How it stands today. */
    public enum State {
        ASKED,
        AHEAD,
        IN_FORCE,
        OVER,
        ENDED
    }
}
