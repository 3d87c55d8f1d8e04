package org.shishi.agenda;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.shishi.policy.Actor;
import org.shishi.project.list.PlannedDay;
import org.shishi.project.list.PlannedDays;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Deadlines and milestones of projects. */
@Component
@Order(1)
class ProjectDays implements AgendaSource {

    private final PlannedDays days;

    ProjectDays(PlannedDays days) {
        this.days = days;
    }

    @Override
    public List<AgendaEntry> between(Actor actor, AgendaSpan span) {
        return days.between(actor, span.from(), span.to(), span.asOf(), span.unitId()).stream()
                .map(ProjectDays::entry)
                .toList();
    }

    @Override
    public Set<LocalDate> crowded(Actor actor, AgendaSpan span) {
        return days.crowded(actor, span.from(), span.to(), span.unitId());
    }

    private static AgendaEntry entry(PlannedDay day) {
        var path = "/projects/" + UriUtils.encodePathSegment(day.code(), StandardCharsets.UTF_8);
        var milestone = day.milestone();
        return milestone == null
                ? new AgendaEntry(
                        "deadline:" + day.code(), day.on(), AgendaKind.DEADLINE, day.title(), path, day.done())
                : new AgendaEntry(
                        "milestone:" + day.code() + ":" + milestone,
                        day.on(),
                        AgendaKind.MILESTONE,
                        day.title() + " · " + milestone,
                        path + "/milestones",
                        day.done());
    }
}
