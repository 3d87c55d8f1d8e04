package org.shishi.meeting;

import java.util.List;

/**
 * A meeting with its way so far.
 *
 * @param mayChange whether the reader may correct, move or cancel it now
 */
public record MeetingDetail(
        MeetingView meeting, List<MeetingStepView> steps, List<MeetingDeadline> due, boolean mayChange) {}
