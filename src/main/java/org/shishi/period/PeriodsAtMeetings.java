package org.shishi.period;

import java.time.LocalDate;
import java.util.List;
import org.shishi.meeting.MeetingDeadline;
import org.shishi.meeting.MeetingDeadlines;
import org.shishi.meeting.MeetingView;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.RuleViolation;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reporting periods whose reports are due at a meeting. */
@Component
@Order(3)
class PeriodsAtMeetings implements MeetingDeadlines {

    private final PeriodRows rows;

    PeriodsAtMeetings(PeriodRows rows) {
        this.rows = rows;
    }

    @Override
    public List<MeetingDeadline> at(Actor actor, long meeting, LocalDate day) {
        return Policy.scope(actor, Action.PERIOD_READ).nothing()
                ? List.of()
                : rows.atMeeting(meeting).stream()
                        .map(period -> new MeetingDeadline(
                                new DefaultMessageSourceResolvable("meeting.due.period"),
                                period.name(),
                                "/reports/periods?year=" + period.year(),
                                "",
                                true))
                        .toList();
    }

    @Override
    public boolean awaits(long meeting) {
        return !rows.atMeeting(meeting).isEmpty();
    }

    @Override
    public void move(Actor actor, MeetingView meeting, LocalDate before, String reason) {
        for (var period : rows.atMeeting(meeting.id())) {
            if (meeting.heldOn().isBefore(period.lastDay())) {
                throw RuleViolation.at("heldOn", "progress.due.meeting.early", meeting.nameWithDay(), period);
            }
            rows.dueAtMeeting(period.id(), meeting.id(), meeting.heldOn());
        }
    }
}
