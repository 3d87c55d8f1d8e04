package org.shishi.funding.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.check.CheckFinding.Acknowledgement;
import org.shishi.policy.Actor;
import org.shishi.project.Stage;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts together in one statement what the checks look at, and keeps what was said of findings. */
@Repository
class CheckRows {

    private static final String CHECKED = """
            select p.id, p.code, p.title, u.name as unit_name, p.stage, p.started_on, p.investment, p.quota, m.*,
                   coalesce(b.arrived_in_allocated, 0) as arrived_in_allocated,
                   coalesce(b.allocated_where_beyond, 0) as allocated_where_beyond,
                   funding_scope_changed_on(p.id, :asOf) as scope_changed_on,
                   case when m.bond_planned > 0 then funding_due_to_start_on(p.id, p.adopted_on, :asOf) end as due_to_start_on
            from %s p
            join unit u on u.id = p.lead_unit_id
            cross join lateral (
                select coalesce(sum(amount) filter (where stage = 'PLANNED'), 0) as planned,
                       coalesce(sum(amount) filter (where stage = 'ALLOCATED'), 0) as allocated,
                       coalesce(sum(amount) filter (where stage = 'ARRIVED'), 0) as arrived,
                       coalesce(sum(amount) filter (where stage = 'PAID'), 0) as paid,
                       coalesce(sum(amount) filter (where stage = 'DONE'), 0) as done,
                       coalesce(sum(amount) filter (where channel = 'FIXED_QUOTA' and stage = 'ALLOCATED'), 0) as quota_allocated,
                       coalesce(sum(amount) filter (where channel = 'FIXED_QUOTA' and stage = 'ARRIVED'), 0) as quota_arrived,
                       coalesce(sum(amount) filter (where channel = 'FIXED_QUOTA' and stage = 'PAID'), 0) as quota_paid,
                       coalesce(sum(amount) filter (where channel = 'SPECIAL_BOND' and stage = 'PLANNED'), 0) as bond_planned,
                       coalesce(sum(amount) filter (where channel = 'SPECIAL_BOND' and stage = 'ARRIVED'), 0) as bond_arrived,
                       coalesce(sum(amount) filter (where stage = 'PAID' and (booked_on < p.started_on
                           or p.started_on is null and not project_is_completed(p.stage))), 0) as paid_before_start,
                       max(booked_on) filter (where stage in ('PLANNED', 'ALLOCATED')) as money_promised_on
                from funding_entry e where e.project_id = p.id and e.booked_on <= :asOf) m
            left join lateral (
                select sum(s.arrived) as arrived_in_allocated, sum(s.allocated) as allocated_where_beyond
                from (select sum(amount) filter (where stage = 'ALLOCATED') as allocated,
                             sum(amount) filter (where stage = 'ARRIVED') as arrived
                      from funding_entry e where e.project_id = p.id and e.booked_on <= :asOf
                      group by tier, channel) s
                where s.allocated > 0 and s.arrived > s.allocated) b on true
            where p.plan_year = :year %s
            order by p.code""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<CheckedProject> checked(int year, LocalDate asOf, String visible, @Nullable String code) {
        boolean now = !asOf.isBefore(LocalDate.now(clock));
        var narrowed = (visible.isEmpty() ? "" : "and " + visible) + (code == null ? "" : " and p.code = :code");
        return jdbc.sql(CHECKED.formatted(now ? "project_now" : "project_as_of(:asOf)", narrowed))
                .param("year", year)
                .param("asOf", asOf)
                .param("code", code)
                .query((rs, n) -> project(rs, asOf))
                .list();
    }

    /** The newest of each project of a year and kind, by code and kind; of one project where its code is given. */
    Map<String, Acknowledgement> acknowledged(int year, @Nullable String code) {
        var newest = new HashMap<String, Acknowledgement>();
        jdbc.sql("""
                        select distinct on (a.project_id, a.kind) p.code, a.*
                        from funding_acknowledgement a join project_now p on p.id = a.project_id
                        where p.plan_year = :year and (cast(:code as text) is null or p.code = :code)
                        order by a.project_id, a.kind, a.id desc""").param("year", year).param("code", code).query(rs -> {
            newest.put(rs.getString("code") + " " + rs.getString("kind"), acknowledgement(rs));
        });
        return newest;
    }

    void acknowledge(Actor actor, long project, CheckFinding finding, String reason) {
        jdbc.sql("""
                        insert into funding_acknowledgement (project_id, kind, amount, reason, recorded_at, actor_id, actor)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        project,
                        finding.kind().name(),
                        finding.amount(),
                        reason,
                        OffsetDateTime.now(clock),
                        actor.id(),
                        actor.name())
                .update();
    }

    private static Acknowledgement acknowledgement(ResultSet rs) throws SQLException {
        return new Acknowledgement(
                rs.getBigDecimal("amount"),
                rs.getString("reason"),
                rs.getString("actor"),
                Objects.requireNonNull(ShanghaiClock.onTheWall(rs.getObject("recorded_at", OffsetDateTime.class))));
    }

    private static CheckedProject project(ResultSet rs, LocalDate asOf) throws SQLException {
        return new CheckedProject(
                rs.getLong("id"),
                rs.getString("code"),
                rs.getString("title"),
                rs.getString("unit_name"),
                Stage.valueOf(rs.getString("stage")),
                rs.getObject("started_on", LocalDate.class),
                rs.getBigDecimal("investment"),
                rs.getBigDecimal("quota"),
                rs.getBigDecimal("planned"),
                rs.getBigDecimal("allocated"),
                rs.getBigDecimal("arrived"),
                rs.getBigDecimal("paid"),
                rs.getBigDecimal("done"),
                rs.getBigDecimal("quota_allocated"),
                rs.getBigDecimal("quota_arrived"),
                rs.getBigDecimal("quota_paid"),
                rs.getBigDecimal("bond_planned"),
                rs.getBigDecimal("bond_arrived"),
                rs.getBigDecimal("paid_before_start"),
                rs.getBigDecimal("arrived_in_allocated"),
                rs.getBigDecimal("allocated_where_beyond"),
                rs.getObject("scope_changed_on", LocalDate.class),
                rs.getObject("money_promised_on", LocalDate.class),
                rs.getObject("due_to_start_on", LocalDate.class),
                asOf);
    }
}
