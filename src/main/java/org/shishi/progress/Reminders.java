package org.shishi.progress;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shishi.period.ReportingPeriodView;
import org.shishi.period.ReportingPeriods;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds units of missing reports, at most once a day each: a reminder is no check-in. */
@Component
class Reminders {

    private final JdbcClient jdbc;
    private final ReportRows rows;
    private final ReportingPeriods periods;
    private final ApplicationEventPublisher events;

    Reminders(JdbcClient jdbc, ReportRows rows, ReportingPeriods periods, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.periods = periods;
        this.events = events;
    }

    int send(Actor actor, long id, List<Long> units, OffsetDateTime now) {
        var period =
                periods.byId(id).orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.REPORT_REMIND, "period:" + id));
        Map<Long, List<AskedReport>> missing =
                rows.asked(period.firstDay(), period.firstDay(), now.toLocalDate(), id, null).stream()
                        .filter(AskedReport::missing)
                        .filter(asked ->
                                units.isEmpty() || units.contains(asked.unit().id()))
                        .collect(Collectors.groupingBy(asked -> asked.unit().id(), TreeMap::new, Collectors.toList()));
        int reminded = 0;
        for (var asked : missing.values()) {
            if (kept(period, asked, actor, now)) {
                events.publishEvent(event(period, asked, actor));
                reminded++;
            }
        }
        return reminded;
    }

    private boolean kept(ReportingPeriodView period, List<AskedReport> asked, Actor actor, OffsetDateTime now) {
        return jdbc.sql("""
                        insert into progress_reminder (period_id, unit_id, reminded_on, reminded_at, reminded_by, missing)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                period.id(),
                                asked.get(0).unit().id(),
                                now.toLocalDate(),
                                now,
                                actor.name(),
                                asked.size())
                        .update()
                == 1;
    }

    private static ReportReminded event(ReportingPeriodView period, List<AskedReport> asked, Actor actor) {
        var unit = asked.get(0).unit();
        return new ReportReminded(
                period.id(),
                period.name(),
                period.dueOn(),
                unit.id(),
                unit.name(),
                asked.stream().map(one -> one.project().code()).toList(),
                actor.name());
    }
}
