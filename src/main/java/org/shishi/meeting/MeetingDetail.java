package org.shishi.meeting;

import java.util.List;

/**
 * A meeting with its way so far.
 *
 * @param mayChange whether the reader may correct or move it now
 * @param mayCancel whether the reader may cancel it, too: nothing is awaited at it
 */
public record MeetingDetail(
        MeetingView meeting,
        List<MeetingStepView> steps,
        List<MeetingDeadline> due,
        boolean mayChange,
        boolean mayCancel) {}
