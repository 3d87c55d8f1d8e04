package org.shishi.funding.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shishi.funding.check.CheckFinding.Acknowledgement;
import org.shishi.policy.Actor;
import org.shishi.project.Stage;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts together in one statement what the checks look at, and keeps what was said of findings. */
@Repository
class CheckRows {

    /** The entries are read once for all projects, not once for each. */
    private static final String CHECKED = """
            with ledger as materialized (
                select p.id, p.code, p.title, p.lead_unit_id, p.stage, p.adopted_on, p.started_on,
                       coalesce(p.annual_investment, p.investment) as investment, p.quota
                from project_as_of(:asOf) p where p.plan_year = :year %s),
            booked as (
                select e.project_id, e.channel,
                       sum(e.amount) filter (where e.stage = 'PLANNED') as planned,
                       sum(e.amount) filter (where e.stage = 'ALLOCATED') as allocated,
                       sum(e.amount) filter (where e.stage = 'ARRIVED') as arrived,
                       sum(e.amount) filter (where e.stage = 'PAID') as paid,
                       sum(e.amount) filter (where e.stage = 'DONE') as done,
                       sum(e.amount) filter (where e.stage = 'PAID' and (e.booked_on < p.started_on
                           or p.started_on is null and not project_start_is_unknown(p.stage))) as paid_before_start,
                       max(e.booked_on) filter (where e.stage in ('PLANNED', 'ALLOCATED')) as money_promised_on
                from ledger p join funding_entry e on e.project_id = p.id and e.booked_on <= :asOf
                group by e.project_id, e.tier, e.channel),
            money as (
                select project_id, sum(planned) as planned, sum(allocated) as allocated, sum(arrived) as arrived, sum(paid) as paid,
                       sum(done) as done,
                       sum(allocated) filter (where channel = 'FIXED_QUOTA') as quota_allocated,
                       sum(arrived) filter (where channel = 'FIXED_QUOTA') as quota_arrived,
                       sum(paid) filter (where channel = 'FIXED_QUOTA') as quota_paid,
                       sum(planned) filter (where channel = 'SPECIAL_BOND') as bond_planned,
                       sum(arrived) filter (where channel = 'SPECIAL_BOND') as bond_arrived,
                       sum(paid_before_start) as paid_before_start,
                       sum(arrived) filter (where allocated > 0 and arrived > allocated) as arrived_in_allocated,
                       sum(allocated) filter (where allocated > 0 and arrived > allocated) as allocated_where_beyond,
                       max(money_promised_on) as money_promised_on
                from booked group by project_id),
            described_again as (
                select p.id as project_id from ledger p join project_state s on s.project_id = p.id and s.withdrawn_by is null
                group by p.id having count(*) > 1)
            select p.id, p.code, p.title, u.name as unit_name, p.stage, p.started_on, p.investment, p.quota,
                   coalesce(m.planned, 0) as planned, coalesce(m.allocated, 0) as allocated, coalesce(m.arrived, 0) as arrived,
                   coalesce(m.paid, 0) as paid, coalesce(m.done, 0) as done, coalesce(m.quota_allocated, 0) as quota_allocated,
                   coalesce(m.quota_arrived, 0) as quota_arrived, coalesce(m.quota_paid, 0) as quota_paid,
                   coalesce(m.bond_planned, 0) as bond_planned, coalesce(m.bond_arrived, 0) as bond_arrived,
                   coalesce(m.paid_before_start, 0) as paid_before_start, m.money_promised_on,
                   coalesce(m.arrived_in_allocated, 0) as arrived_in_allocated,
                   coalesce(m.allocated_where_beyond, 0) as allocated_where_beyond,
                   case when d.project_id is not null then funding_scope_changed_on(p.id, :asOf) end as scope_changed_on,
                   case when m.bond_planned > 0 then funding_due_to_start_on(p.id, p.adopted_on, :asOf) end as due_to_start_on
            from ledger p
            join unit u on u.id = p.lead_unit_id
            left join money m on m.project_id = p.id
            left join described_again d on d.project_id = p.id
            order by p.code""";

    private static final String SAID = """
            select distinct on (a.project_id, a.kind) p.code, a.*
            from funding_acknowledgement a join project p on p.id = a.project_id
            where p.plan_year = :year
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of which projects something is asked: a condition on their ids. */
    record Of(String condition, Map<String, Object> values) {

        static final Of ALL = new Of("", Map.of());

        static Of code(String code) {
            return new Of("and %s = (select id from project where code = :code)", Map.of("code", code));
        }

        static Of these(Collection<Long> projects) {
            return new Of("and %s in (:projects)", Map.of("projects", projects));
        }

        String on(String id) {
            return condition.replace("%s", id);
        }
    }

    List<CheckedProject> checked(int year, LocalDate asOf, String visible, Of which) {
        return jdbc.sql(CHECKED.formatted((visible.isEmpty() ? "" : "and " + visible + " ") + which.on("p.id")))
                .param("year", year)
                .param("asOf", asOf)
                .params(which.values())
                .query((rs, n) -> project(rs, asOf))
                .list();
    }

    /** The newest of each project of a year and kind, by code and kind. */
    Map<String, Acknowledgement> acknowledged(int year, Of which) {
        var newest = new HashMap<String, Acknowledgement>();
        jdbc.sql(SAID + which.on("a.project_id") + " order by a.project_id, a.kind, a.id desc")
                .param("year", year)
                .params(which.values())
                .query(rs -> {
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
