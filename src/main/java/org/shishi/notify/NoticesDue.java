package org.shishi.notify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.Role;
import org.shishi.supervision.notice.NoticeFilter;
import org.shishi.supervision.notice.NoticeFilter.Due;
import org.shishi.supervision.notice.NoticeView;
import org.shishi.supervision.notice.Notices;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Slips: what a unit must answer, and how many the inspection office waits for in vain. */
@Component
@Order(3)
class NoticesDue implements DueSource {

    private static final int MOST = 50;

    private final Notices notices;
    private final NotifySettings settings;

    NoticesDue(Notices notices, NotifySettings settings) {
        this.notices = notices;
        this.settings = settings;
    }

    @Override
    public List<DueLine> of(Actor actor, LocalDate day) {
        var lines = new ArrayList<DueLine>();
        for (int year = day.getYear() - 1; year <= day.getYear(); year++) {
            if (actor.is(Role.INSPECTION_OFFICE)) {
                overdue(lines, actor, year, day);
            } else if (Policy.mayEver(actor, Action.NOTICE_ANSWER) && actor.unitId() != null) {
                owed(lines, actor, year, day);
            }
        }
        return lines;
    }

    private void owed(List<DueLine> lines, Actor actor, int year, LocalDate day) {
        var open = NoticeFilter.of(year, day).with(Due.OPEN).to(actor.unitId());
        notices.find(actor, open, PageRequest.of(0, MOST)).stream()
                .filter(notice -> notice.dueOn() != null && !notice.dueOn().isAfter(day.plusDays(settings.soonDays())))
                .map(NoticesDue::line)
                .forEach(lines::add);
    }

    private void overdue(List<DueLine> lines, Actor actor, int year, LocalDate day) {
        var late = NoticeFilter.of(year, day).with(Due.OVERDUE);
        long count = notices.find(actor, late, PageRequest.of(0, 1)).getTotalElements();
        if (count > 0) {
            var link = "/supervision/notices?year=" + year + "&due=OVERDUE";
            lines.add(new DueLine(true, "notify.due.notices", List.of(Integer.toString(year), count), null, link));
        }
    }

    private static DueLine line(NoticeView notice) {
        return new DueLine(
                notice.clock().overdue(),
                "notify.due.notice",
                List.of(notice.number(), notice.matter()),
                notice.dueOn(),
                "/supervision/notices/" + notice.id());
    }
}
