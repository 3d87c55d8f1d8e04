package org.shishi.funding;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shishi.policy.Actor;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the fixed quota of a year. */
@Repository
public class QuotaRows {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    /** The entries are added up once for all projects, not once for each. */
    private static final String BOOKED = """
            with booked as materialized (
                select e.project_id,
                       coalesce(sum(e.amount) filter (where e.stage = 'ALLOCATED'), 0) as allocated,
                       coalesce(sum(e.amount) filter (where e.stage = 'ARRIVED'), 0) as arrived,
                       coalesce(sum(e.amount) filter (where e.stage = 'PAID'), 0) as paid
                from funding_entry e where e.channel = 'FIXED_QUOTA' and e.booked_on <= :asOf %s group by e.project_id)
            """;

    private static final String THEIRS = "and e.project_id in (select p.id from %s p where p.plan_year = :year and %s)";

    private static final String PARTS = """
             from %s p join unit u on u.id = p.lead_unit_id left join booked m on m.project_id = p.id
            where p.plan_year = :year and (p.quota > 0 or m.allocated <> 0 or m.arrived <> 0 or m.paid <> 0)
            """;

    /** Unit by unit, so that a page of some rows looks at the projects of some units. */
    private static final String PAGE = """
            select p.*, u.name as unit_name from (select id, code, name from unit order by code) u
            cross join lateral (
                select p.code, p.title, p.lead_unit_id, p.quota, m.* from %s p
                cross join lateral (
                    select coalesce(sum(e.amount) filter (where e.stage = 'ALLOCATED'), 0) as allocated,
                           coalesce(sum(e.amount) filter (where e.stage = 'ARRIVED'), 0) as arrived,
                           coalesce(sum(e.amount) filter (where e.stage = 'PAID'), 0) as paid
                    from funding_entry e where e.channel = 'FIXED_QUOTA' and e.project_id = p.id and e.booked_on <= :asOf) m
                where p.lead_unit_id = u.id and p.plan_year = :year
                  and (p.quota > 0 or m.allocated <> 0 or m.arrived <> 0 or m.paid <> 0) %s
                order by p.code) p
            order by u.code, p.code
            """;

    /** Two indexes side by side: what was promised to a project, and what was allocated to it. */
    private static final String OPEN = """
            select p.code, p.quota - coalesce(a.amount, 0) as open from project_now p
            join unit u on u.id = p.lead_unit_id
            left join (select e.project_id, sum(e.amount) as amount from funding_entry e
                       where e.channel = 'FIXED_QUOTA' and e.stage = 'ALLOCATED' and e.booked_on <= :today group by e.project_id) a
                on a.project_id = p.id
            where p.plan_year = :year and p.quota > 0 and p.quota > coalesce(a.amount, 0)""";

    private static final String AMOUNTS =
            "coalesce(m.allocated, 0) as allocated, coalesce(m.arrived, 0) as arrived, coalesce(m.paid, 0) as paid";

    private static final String SUMS = """
            select coalesce(sum(m.allocated), 0) as allocated, coalesce(sum(m.arrived), 0) as arrived,
                   coalesce(sum(m.paid), 0) as paid, count(*) filter (where m.allocated > 0) as given, count(*) as projects""";

    /** Of all projects, from what is kept of each day. */
    private static final String KEPT = """
            select coalesce(sum(s.amount) filter (where s.stage = 'ALLOCATED'), 0) as allocated,
                   coalesce(sum(s.amount) filter (where s.stage = 'ARRIVED'), 0) as arrived,
                   coalesce(sum(s.amount) filter (where s.stage = 'PAID'), 0) as paid, max(q.given) as given, max(q.projects) as projects
            from (select coalesce(sum(given), 0) as given, coalesce(sum(concerned), 0) as projects from funding_quota_sum
                  where plan_year = :year and on_day <= :asOf) q
            left join funding_sum s on s.plan_year = :year and s.channel = 'FIXED_QUOTA' and s.counts_on <= :asOf
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    QuotaRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Holds the year until the transaction ends. */
    void hold(int year) {
        jdbc.sql("insert into funding_year (plan_year) values (?) on conflict do nothing")
                .param(year)
                .update();
        jdbc.sql("select plan_year from funding_year where plan_year = ? for update")
                .param(year)
                .query(Integer.class)
                .single();
    }

    Optional<BigDecimal> total(int year, LocalDate asOf) {
        return jdbc.sql("""
                        select total from funding_quota where plan_year = ? and valid_on <= ?
                        order by valid_on desc, id desc limit 1""").params(year, asOf).query(BigDecimal.class).optional();
    }

    /** What was given away of the year's quota, whatever day it holds from. */
    BigDecimal allocated(int year) {
        return jdbc.sql("""
                        select coalesce(sum(e.amount), 0) from funding_entry e join project_now p on p.id = e.project_id
                        where p.plan_year = ? and e.stage = 'ALLOCATED' and e.channel = 'FIXED_QUOTA'""").param(year).query(BigDecimal.class).single();
    }

    /** Why so much more cannot be given away, if it cannot; ask while the year is held. */
    public Optional<EntryProblem> refusal(int year, BigDecimal wanted) {
        var total = total(year, EVER);
        if (total.isEmpty()) {
            return Optional.of(EntryProblem.at("amount", "funding.quota.none", String.valueOf(year)));
        }
        var free = free(year);
        return wanted.compareTo(free) <= 0
                ? Optional.empty()
                : Optional.of(EntryProblem.at(
                        "amount",
                        "funding.quota.exceeded",
                        String.valueOf(year),
                        MoneyFormat.plain(total.get()),
                        MoneyFormat.plain(free),
                        MoneyFormat.plain(wanted)));
    }

    BigDecimal free(int year) {
        return total(year, EVER).orElse(BigDecimal.ZERO).subtract(allocated(year));
    }

    void insert(Actor actor, SetQuota quota) {
        jdbc.sql("""
                        insert into funding_quota (plan_year, valid_on, total, document_number, note, recorded_at, actor_id, actor)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        quota.year(),
                        quota.on(),
                        quota.total(),
                        quota.documentNumber(),
                        quota.note(),
                        OffsetDateTime.now(clock),
                        actor.id(),
                        actor.name())
                .update();
    }

    /** What each project was promised and got of it, as of a day; {@code p} narrowed by a condition, empty for none. */
    List<QuotaPart> parts(int year, LocalDate asOf, String visible, Pageable page) {
        if (page.isUnpaged()) {
            var columns = "select p.code, p.title, p.lead_unit_id, u.name as unit_name, p.quota, " + AMOUNTS;
            return parts(columns, year, asOf, visible, " order by u.code, p.code")
                    .query(QuotaRows::part)
                    .list();
        }
        return jdbc.sql(PAGE.formatted(ledger(asOf), and(visible)) + " limit :most offset :before")
                .param("year", year)
                .param("asOf", asOf)
                .param("most", page.getPageSize())
                .param("before", page.getOffset())
                .query(QuotaRows::part)
                .list();
    }

    /** What is still to be allocated of what projects were promised, by their codes; as the ledger is now. */
    Map<String, BigDecimal> open(int year, LocalDate today, String visible) {
        var open = new LinkedHashMap<String, BigDecimal>();
        jdbc.sql(OPEN + and(visible) + " order by u.code, p.code")
                .param("year", year)
                .param("today", today)
                .query(rs -> {
                    open.put(rs.getString("code"), rs.getBigDecimal("open"));
                });
        return open;
    }

    private static QuotaPart part(ResultSet rs, int n) throws SQLException {
        return new QuotaPart(
                rs.getString("code"),
                rs.getString("title"),
                rs.getLong("lead_unit_id"),
                rs.getString("unit_name"),
                rs.getBigDecimal("quota"),
                rs.getBigDecimal("allocated"),
                rs.getBigDecimal("arrived"),
                rs.getBigDecimal("paid"));
    }

    QuotaSums sums(int year, LocalDate asOf, String visible) {
        var asked = visible.isEmpty()
                ? jdbc.sql(KEPT).param("year", year).param("asOf", asOf)
                : parts(SUMS, year, asOf, visible, "");
        return asked.query((rs, n) -> new QuotaSums(
                        rs.getBigDecimal("allocated"),
                        rs.getBigDecimal("arrived"),
                        rs.getBigDecimal("paid"),
                        rs.getLong("given"),
                        rs.getLong("projects")))
                .single();
    }

    private JdbcClient.StatementSpec parts(String columns, int year, LocalDate asOf, String visible, String order) {
        var ledger = ledger(asOf);
        var theirs = visible.isEmpty() ? "" : THEIRS.formatted(ledger, visible);
        return jdbc.sql(BOOKED.formatted(theirs) + columns + PARTS.formatted(ledger) + and(visible) + order)
                .param("year", year)
                .param("asOf", asOf);
    }

    private String ledger(LocalDate asOf) {
        return asOf.isBefore(LocalDate.now(clock)) ? "project_as_of(:asOf)" : "project_now";
    }

    private static String and(String visible) {
        return visible.isEmpty() ? "" : " and " + visible;
    }
}
