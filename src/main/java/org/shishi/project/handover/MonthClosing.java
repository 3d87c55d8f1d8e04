package org.shishi.project.handover;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A project that was closed in a month, or was to be (一月一销号).
 *
 * @param dueOn so many days after its acceptance, or after its last defect was struck off
 * @param closedOn none where it is not closed
 */
public record MonthClosing(
        String code,
        String title,
        String unit,
        LocalDate acceptedOn,
        LocalDate dueOn,
        @Nullable LocalDate closedOn) {

    /** How it stands at the end of the month or today. */
    public enum Standing {
        IN_TIME("good"),
        LATE("warn"),
        OPEN("wait");

        private final String tone;

        Standing(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }
    }

    /** Whether it was to be closed by the end of the month; others were closed in it before they had to be. */
    public boolean dueBy(YearMonth month) {
        return !dueOn.isAfter(month.atEndOfMonth());
    }

    public Standing standing() {
        return closedOn == null ? Standing.OPEN : closedOn.isAfter(dueOn) ? Standing.LATE : Standing.IN_TIME;
    }
}
