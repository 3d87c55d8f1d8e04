package org.shishi.meeting;

import java.time.LocalDate;

/**
 * What became of a meeting.
 *
 * @param heldOn the day of the meeting from then on
 * @param on the day on which that was recorded
 */
public record MeetingStepView(Verb verb, LocalDate heldOn, String reason, LocalDate on, String actor) {

    /** What can become of a meeting. */
    public enum Verb implements org.shishi.shared.Labelled {
        ANNOUNCE,
        MOVE,
        CANCEL;

        @Override
        public String[] getCodes() {
            return new String[] {"meeting.step." + name()};
        }
    }
}
