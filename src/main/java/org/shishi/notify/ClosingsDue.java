package org.shishi.notify;

import java.time.LocalDate;
import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.project.closing.ClosingView;
import org.shishi.project.closing.Closings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Requests to close or to open projects again: to those who may decide. */
@Component
@Order(6)
class ClosingsDue implements DueSource {

    private final Closings closings;

    ClosingsDue(Closings closings) {
        this.closings = closings;
    }

    @Override
    public List<DueLine> of(Actor actor, LocalDate day) {
        return closings.toAnswer(actor, day).stream().map(ClosingsDue::line).toList();
    }

    private static DueLine line(ClosingView one) {
        return new DueLine(
                false,
                one.reopens() ? "notify.due.reopening" : "notify.due.closing",
                List.of(one.title(), one.requestedBy()),
                null,
                ClosingNews.part(one.code()));
    }
}
