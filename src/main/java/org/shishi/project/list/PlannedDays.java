package org.shishi.project.list;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists deadlines and milestones by their day, whatever year the projects count in: what a calendar shows. */
@Service
@Transactional(readOnly = true)
public class PlannedDays {

    private static final String DAYS = """
            with seen as (
                select p.id, p.code, p.title, p.deadline, p.stage from %s p
                where p.adopted_on <= :asOf and p.stage <> 'TERMINATED' and %s and %s)
            select s.deadline as day, s.code, s.title, null as step, project_is_completed(s.stage) as done
            from seen s where s.deadline between :from and :to
            union all
            select m.planned_on, s.code, s.title, m.name, coalesce(m.actual_on <= :asOf, false) or project_is_completed(s.stage)
            from seen s
            cross join lateral (
                select f.id from project_plan f
                where f.project_id = s.id and f.withdrawn_by is null and f.valid_on <= :asOf
                order by f.valid_on desc, f.record_id desc, f.id desc limit 1) f
            join project_milestone m on m.plan_id = f.id
            where m.planned_on between :from and :to
            order by day, done, code, step nulls first
            """;

    private static final String OF_UNIT =
            "(p.lead_unit_id = :unit or p.responsible_unit_ids @> array[cast(:unit as bigint)])";

    private final JdbcClient jdbc;
    private final Gate gate;
    private final Clock clock;

    PlannedDays(JdbcClient jdbc, Gate gate, Clock clock) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * In one statement, by day, what is not done first.
     *
     * @param asOf the day whose facts count
     * @param unitId only projects that it leads or is responsible for; none: all that may be seen
     */
    public List<PlannedDay> between(Actor actor, LocalDate from, LocalDate to, LocalDate asOf, @Nullable Long unitId) {
        var scope = gate.list(actor, Action.PROJECT_READ);
        boolean now = !asOf.isBefore(LocalDate.now(clock));
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("from", from, "to", to, "asOf", asOf));
        values.put("own", scope.unitId());
        values.put("unit", unitId);
        return jdbc.sql(DAYS.formatted(
                        now ? "project_now" : "project_as_of(:asOf)",
                        LedgerQuery.visible(scope),
                        unitId == null ? "true" : OF_UNIT))
                .params(values)
                .query((rs, n) -> new PlannedDay(
                        rs.getObject("day", LocalDate.class),
                        rs.getString("code"),
                        rs.getString("title"),
                        rs.getString("step"),
                        rs.getBoolean("done")))
                .list();
    }
}
