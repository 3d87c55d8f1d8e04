package org.shishi.meeting;

import java.time.LocalDate;
import java.util.List;
import org.shishi.policy.Actor;

/** What of one module may be due at a meeting. Every bean of this type is asked. */
public interface MeetingDeadlines {

    /** What is due at the meeting, as it stood on a day, and the actor may see: a constant number of statements. */
    List<MeetingDeadline> at(Actor actor, long meeting, LocalDate day);

    /** Whether anything is still awaited at the meeting, whoever may see it. */
    boolean awaits(long meeting);

    /**
     * Moves what is still awaited to the meeting's new day, in the transaction that moves the meeting.
     *
     * @param meeting as it is now
     * @throws org.shishi.shared.RuleViolation where something cannot be due on that day
     */
    void move(Actor actor, MeetingView meeting, LocalDate before, String reason);
}
