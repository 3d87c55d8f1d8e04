package org.shishi.project.list;

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

    /**
     * Looked for from the days on, not from the projects: few of them are due in a month. That a plan is its project's PostgreSQL
     * takes for a rare coincidence; {@code offset 0} and {@code coalesce} keep it from planning for one row.
     */
    private static final String DAYS = """
            with seen as not materialized (
                select p.id, p.code, p.title, p.deadline, p.stage, p.plan_id from project_as_of(:asOf) p
                where p.standing is not null and %s and %s)
            select s.deadline as day, s.code, s.title, null as step, project_is_completed(s.stage) as done
            from seen s
            where s.deadline between :from and :to
              and s.id in (select d.project_id from project_state d where d.deadline between :from and :to)
            union all
            select m.planned_on, s.code, s.title, m.name, coalesce(m.actual_on <= :asOf, false) or project_is_completed(s.stage)
            from (select m.*, f.project_id from project_milestone m join project_plan f on f.id = m.plan_id
                  where m.planned_on between :from and :to offset 0) m
            join seen s on s.id = m.project_id where coalesce(s.plan_id, 0) = m.plan_id
            order by day, done, code, step nulls first
            """;

    private final JdbcClient jdbc;
    private final Gate gate;

    PlannedDays(JdbcClient jdbc, Gate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    /**
     * In one statement, by day, what is not done first.
     *
     * @param asOf the day whose facts count
     * @param unitId only projects that it leads or is responsible for; none: all that may be seen
     */
    public List<PlannedDay> between(Actor actor, LocalDate from, LocalDate to, LocalDate asOf, @Nullable Long unitId) {
        var scope = gate.list(actor, Action.PROJECT_READ);
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("from", from, "to", to, "asOf", asOf));
        values.put("own", scope.unitId());
        values.put("unit", unitId);
        return jdbc.sql(DAYS.formatted(
                        LedgerQuery.visible(scope), unitId == null ? "true" : LedgerQuery.concerns(":unit")))
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
