package org.shishi.agenda;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.project.handover.MonthClosing;
import org.shishi.project.handover.MonthClosings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The days by which accepted projects are to be closed (一月一销号). */
@Component
@Order(4)
class ClosingDays implements AgendaSource {

    private final MonthClosings closings;

    ClosingDays(MonthClosings closings) {
        this.closings = closings;
    }

    @Override
    public List<AgendaEntry> between(Actor actor, AgendaSpan span) {
        return closings.due(actor, span.from(), span.to(), span.asOf(), span.unitId()).stream()
                .map(ClosingDays::entry)
                .toList();
    }

    private static AgendaEntry entry(MonthClosing one) {
        return new AgendaEntry(
                "closing:" + one.code(),
                one.dueOn(),
                AgendaKind.CLOSING,
                one.title(),
                "/projects/" + UriUtils.encodePathSegment(one.code(), StandardCharsets.UTF_8) + "/parts/closing",
                one.closedOn() != null);
    }
}
