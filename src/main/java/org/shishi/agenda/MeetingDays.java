package org.shishi.agenda;

import java.util.List;
import org.shishi.meeting.Meetings;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The days of meetings. */
@Component
@Order(3)
class MeetingDays implements AgendaSource {

    private final Meetings meetings;

    MeetingDays(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public List<AgendaEntry> between(Actor actor, AgendaSpan span) {
        if (!Policy.mayEver(actor, Action.MEETING_READ)) {
            return List.of();
        }
        return meetings.between(span.from(), span.to(), span.asOf()).stream()
                .filter(meeting -> !meeting.cancelled())
                .map(meeting -> new AgendaEntry(
                        "meeting:" + meeting.id(),
                        meeting.heldOn(),
                        AgendaKind.MEETING,
                        meeting.name(),
                        "/meetings/" + meeting.id(),
                        meeting.heldOn().isBefore(span.asOf())))
                .toList();
    }
}
