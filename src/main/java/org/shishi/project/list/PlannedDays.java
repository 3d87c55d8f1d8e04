package org.shishi.project.list;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists deadlines and milestones by their day, whatever year the projects count in: what a calendar shows. */
@Service
@Transactional(readOnly = true)
public class PlannedDays {

    /**
     * Of a unit's projects, and the steps by their plans: {@code offset 0} keeps PostgreSQL from reading the steps of all units that
     * are due on such days.
     */
    private static final String DAYS = """
            with seen as materialized (
                select p.id, p.code, p.title, p.deadline, p.stage, p.plan_id from project_as_of(:asOf) p
                where p.standing is not null and %s and %s)
            select s.deadline as day, s.code, s.title, null as step, project_is_completed(s.stage) as done
            from seen s
            where s.deadline between :from and :to
            union all
            select m.planned_on, s.code, s.title, m.name, coalesce(m.actual_on <= :asOf, false) or project_is_completed(s.stage)
            from seen s cross join lateral (select m.* from project_milestone m
                where m.plan_id = s.plan_id and m.planned_on between :from and :to offset 0) m
            order by day, done, code, step nulls first
            """;

    /** The same of all projects, of which so many may be due on one day that no page could show them. */
    private static final String SOME = """
            with days as materialized (select cast(d as date) as day from generate_series(cast(:from as date), :to, interval '1 day') d)
            select d.day, p.code, p.title, null as step, project_is_completed(p.stage) as done
            from days d
            cross join lateral (select distinct s.project_id from (
                select s.project_id from project_state s where s.deadline = d.day limit :most) s) c
            join project_as_of(:asOf) p on p.id = c.project_id
            where p.deadline = d.day and p.standing is not null
            union all
            select d.day, p.code, p.title, m.name, coalesce(m.actual_on <= :asOf, false) or project_is_completed(p.stage)
            from days d
            cross join lateral (
                select m.name, m.actual_on, m.plan_id, f.project_id from project_milestone m join project_plan f on f.id = m.plan_id
                where m.planned_on = d.day limit :most) m
            join project_as_of(:asOf) p on p.id = m.project_id
            where p.standing is not null and p.plan_id = m.plan_id
            order by day, done, code, step nulls first
            """;

    private static final String CROWDED = """
            select cast(d as date) from generate_series(cast(:from as date), :to, interval '1 day') d
            where (select count(*) from (select from project_state s where s.deadline = cast(d as date) limit :most + 1) s) > :most
               or (select count(*) from (select from project_milestone m where m.planned_on = cast(d as date) limit :most + 1) m) > :most
            """;

    /** So many deadlines, and as many milestones, of one day are looked at for whoever asks for those of all units. */
    private static final int MOST_A_DAY = 1000;

    private final JdbcClient jdbc;
    private final Gate gate;

    PlannedDays(JdbcClient jdbc, Gate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    /**
     * In one statement, by day, what is not done first. Of all units together at most some are told of each day
     * ({@link #crowded}).
     *
     * @param asOf the day whose facts count
     * @param unitId only projects that it leads or is responsible for; none: all that may be seen
     */
    public List<PlannedDay> between(Actor actor, LocalDate from, LocalDate to, LocalDate asOf, @Nullable Long unitId) {
        var scope = gate.list(actor, Action.PROJECT_READ);
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("from", from, "to", to, "asOf", asOf));
        values.put("own", scope.unitId());
        values.put("unit", unitId);
        values.put("most", MOST_A_DAY);
        var sql = ofAll(scope, unitId)
                ? SOME
                : DAYS.formatted(LedgerQuery.visible(scope), unitId == null ? "true" : LedgerQuery.concerns(":unit"));
        return jdbc.sql(sql)
                .params(values)
                .query((rs, n) -> new PlannedDay(
                        rs.getObject("day", LocalDate.class),
                        rs.getString("code"),
                        rs.getString("title"),
                        rs.getString("step"),
                        rs.getBoolean("done")))
                .list();
    }

    /** The days of which not all that is planned was looked at. */
    public Set<LocalDate> crowded(Actor actor, LocalDate from, LocalDate to, @Nullable Long unitId) {
        if (!ofAll(gate.list(actor, Action.PROJECT_READ), unitId)) {
            return Set.of();
        }
        return jdbc.sql(CROWDED)
                .param("from", from)
                .param("to", to)
                .param("most", MOST_A_DAY)
                .query(LocalDate.class)
                .set();
    }

    private static boolean ofAll(Scope scope, @Nullable Long unitId) {
        return scope.everything() && unitId == null;
    }
}
