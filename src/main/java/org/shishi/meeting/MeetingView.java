package org.shishi.meeting;

import java.time.LocalDate;

/**
 * A meeting as it is announced now.
 *
 * @param name as it is cited: 青岭县第十七届人大常委会第十八次会议
 * @param place where it is held, or empty
 * @param heldOn its first day; what is due at it is due on that day
 * @param version goes back with a change
 */
public record MeetingView(
        long id, String name, MeetingBody body, String place, LocalDate heldOn, boolean cancelled, long version) {

    /** Whether it may still be moved, and something may still become due at it. */
    public boolean comesAfter(LocalDate day) {
        return !cancelled && heldOn.isAfter(day);
    }

    SaveMeeting saved() {
        return new SaveMeeting(name, body, place, heldOn);
    }

    /** Its name and its day, to choose it by. */
    public String nameWithDay() {
        return name + "（" + heldOn + "）";
    }
}
