package org.shishi.supervision.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shishi.meeting.MeetingDeadline;
import org.shishi.meeting.MeetingDeadlines;
import org.shishi.meeting.MeetingView;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.supervision.FindingTold.What;
import org.shishi.supervision.common.Attribution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Rectifications that are due at a meeting. */
@Component
@Order(2)
class FindingsAtMeetings implements MeetingDeadlines {

    private final FindingRepository findings;
    private final FindingStepRepository steps;
    private final FindingRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FindingsAtMeetings(
            FindingRepository findings,
            FindingStepRepository steps,
            FindingRows rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.findings = findings;
        this.steps = steps;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<MeetingDeadline> at(Actor actor, long meeting, LocalDate day) {
        var scope = Policy.scope(actor, Action.FINDING_READ);
        if (scope.nothing()) {
            return List.of();
        }
        var filter = FindingFilter.ofAnyYear(day).at(meeting);
        return rows.find(scope, filter, Pageable.unpaged()).stream()
                .map(finding -> new MeetingDeadline(
                        new DefaultMessageSourceResolvable("meeting.due.finding"),
                        finding.projectTitle() + "：" + finding.description(),
                        FindingPages.PLACE.of(finding.id()),
                        finding.unit(),
                        finding.state() != FindingState.STRUCK_OFF))
                .toList();
    }

    @Override
    public boolean awaits(long meeting) {
        return findings.findByMeetingId(meeting).stream()
                .anyMatch(finding -> finding.state() != FindingState.STRUCK_OFF);
    }

    @Override
    public void move(Actor actor, MeetingView meeting, LocalDate before, String reason) {
        var attribution = Attribution.now(actor, clock);
        for (var finding : findings.findByMeetingId(meeting.id())) {
            if (FindingVerb.RESCHEDULE.fits(finding.state())) {
                finding.dueAtMovedMeeting(meeting.heldOn());
                steps.save(new FindingStep(finding, FindingVerb.RESCHEDULE, attribution, reason, Rectification.NONE));
                findings.flush();
                rows.one(finding.id(), attribution.on())
                        .ifPresent(moved -> events.publishEvent(moved.told(What.RESCHEDULED)));
            }
        }
    }
}
