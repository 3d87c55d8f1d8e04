package org.shishi.project.handover;

import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of a month which projects were closed, and which should have been: accepted, without open defects, and due in it. */
@Service
@Transactional(readOnly = true)
public class MonthClosings {

    private static final String CLOSABLE = """
            select * from (
                select p.code, p.title, u.name as unit, a.accepted_on,
                       greatest(a.accepted_on, project_defects_ended_on(p.id)) + r.close_within as due_on,
                       case when c.closed_on <= :until then c.closed_on end as closed_on
                from project_now p
                join unit u on u.id = p.lead_unit_id
                cross join project_handover_rule r
                join lateral (select max(s.valid_on) as accepted_on from project_stage s
                              where s.project_id = p.id and s.stage = 'ACCEPTED' and s.withdrawn_by is null) a
                     on a.accepted_on <= :until
                left join lateral (select max(s.valid_on) as closed_on from project_stage s
                              where s.project_id = p.id and s.stage = 'CLOSED' and s.withdrawn_by is null
                                and s.valid_on >= a.accepted_on) c on true
                where p.plan_year = coalesce(:year, p.plan_year) and p.stage in ('ACCEPTED', 'CLOSED')
                  and project_open_defects(p.id) = 0) m
            where m.closed_on between :from and :until
               or m.due_on between :from and :month and (m.closed_on is null or m.closed_on >= :from)
            order by m.closed_on nulls last, m.due_on, m.code""";

    /** From the acceptances, and the last defects struck off, of so many days before: few of all projects. */
    private static final String DUE = """
            with rule as (select close_within as days from project_handover_rule),
            near as (
                select s.project_id from project_stage s, rule
                where s.stage = 'ACCEPTED' and s.withdrawn_by is null and s.valid_on between :from - rule.days and :to - rule.days
                union
                select d.project_id from project_defects d, rule where d.ended_on between :from - rule.days and :to - rule.days)
            select * from (
                select p.code, p.title, u.name as unit, a.accepted_on,
                       greatest(a.accepted_on, project_defects_ended_on(p.id)) + rule.days as due_on,
                       (select max(s.valid_on) from project_stage s
                        where s.project_id = p.id and s.stage = 'CLOSED' and s.withdrawn_by is null
                          and s.valid_on between a.accepted_on and :asOf) as closed_on
                from near n
                join project_now p on p.id = n.project_id
                join unit u on u.id = p.lead_unit_id
                cross join rule
                join lateral (select max(s.valid_on) as accepted_on from project_stage s
                              where s.project_id = p.id and s.stage = 'ACCEPTED' and s.withdrawn_by is null) a
                     on a.accepted_on <= :asOf
                where p.stage in ('ACCEPTED', 'CLOSED') and project_open_defects(p.id) = 0
                  and (cast(:unit as bigint) is null or p.lead_unit_id = :unit)) c
            where c.due_on between :from and :to
            order by c.due_on, c.code""";

    private final JdbcClient jdbc;
    private final Gate gate;

    MonthClosings(JdbcClient jdbc, Gate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    /** Of whatever plan year, as it stood at the end of the month, or on a day before that. */
    public List<MonthClosing> of(Actor actor, YearMonth month, LocalDate day) {
        var end = month.atEndOfMonth();
        return of(actor, null, month, day.isBefore(end) ? day : end);
    }

    /** Of one plan year, as it stood on a day of the month. */
    public List<MonthClosing> of(Actor actor, @Nullable Integer year, YearMonth month, LocalDate until) {
        gate.list(actor, Action.PROJECT_READ);
        return within(year, month.atDay(1), until, month.atEndOfMonth());
    }

    /** Those of a plan year that were closed from one day to another. */
    public List<MonthClosing> closed(Actor actor, int year, LocalDate from, LocalDate until) {
        gate.list(actor, Action.PROJECT_READ);
        return within(year, from, until, until).stream()
                .filter(one -> one.closedOn() != null)
                .toList();
    }

    private List<MonthClosing> within(@Nullable Integer year, LocalDate from, LocalDate until, LocalDate dueUntil) {
        return jdbc.sql(CLOSABLE)
                .param("year", year, Types.INTEGER)
                .param("from", from)
                .param("until", until)
                .param("month", dueUntil)
                .query(MonthClosing.class)
                .list();
    }

    /**
     * What is to be closed on the days of a span, closed or not, as it stood on a day.
     *
     * @param unit its lead unit; none: all
     */
    public List<MonthClosing> due(Actor actor, LocalDate from, LocalDate to, LocalDate asOf, @Nullable Long unit) {
        gate.list(actor, Action.PROJECT_READ);
        return jdbc.sql(DUE)
                .param("from", from)
                .param("to", to)
                .param("asOf", asOf)
                .param("unit", unit, Types.BIGINT)
                .query(MonthClosing.class)
                .list();
    }
}
