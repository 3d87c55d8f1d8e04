package org.shishi.supervision.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shishi.meeting.MeetingDeadline;
import org.shishi.meeting.MeetingDeadlines;
import org.shishi.meeting.MeetingView;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.supervision.NoticeRescheduled;
import org.shishi.supervision.common.Attribution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Slips whose answer is due at a meeting. */
@Component
@Order(1)
class NoticesAtMeetings implements MeetingDeadlines {

    private final NoticeRepository notices;
    private final NoticeRecords records;
    private final NoticeRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticesAtMeetings(
            NoticeRepository notices,
            NoticeRecords records,
            NoticeRows rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.records = records;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<MeetingDeadline> at(Actor actor, long meeting, LocalDate day) {
        var scope = Policy.scope(actor, Action.NOTICE_READ);
        if (scope.nothing()) {
            return List.of();
        }
        var filter = NoticeFilter.ofAnyYear(day).at(meeting);
        return rows.find(scope, filter, Pageable.unpaged()).stream()
                .map(notice -> new MeetingDeadline(
                        notice.kind(),
                        (notice.number() + " " + notice.matter()).strip(),
                        NoticePages.PLACE.of(notice.id()),
                        notice.unit(),
                        !notice.state().over()))
                .toList();
    }

    @Override
    public boolean awaits(long meeting) {
        return notices.findByMeetingId(meeting).stream()
                .anyMatch(notice -> !notice.state().over());
    }

    @Override
    public void move(Actor actor, MeetingView meeting, LocalDate before, String reason) {
        var attribution = Attribution.now(actor, clock);
        for (var notice : notices.findByMeetingId(meeting.id())) {
            if (NoticeVerb.RESCHEDULE.fits(notice.state())) {
                notice.dueAtMovedMeeting(meeting.heldOn());
                records.addStep(notice, NoticeVerb.RESCHEDULE, attribution, reason);
                var view = records.view(notice);
                events.publishEvent(new NoticeRescheduled(
                        view.id(), view.number(), view.colour(), view.matter(), view.unitId(), view.dueOn()));
            }
        }
    }
}
