package org.shishi.veto;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of facts that somebody acted on, with the steps up to a day: two statements, however many they are. */
@Component
class VetoRows {

    private static final String HEADS = "select v.*, u.name as unit from veto v join unit u on u.id = v.unit_id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    VetoRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<VetoView> ofYear(int planYear, LocalDate day) {
        return filled(jdbc.sql(HEADS + "where v.plan_year = ? order by v.id").param(planYear), day);
    }

    List<VetoView> ofProject(long project, LocalDate day) {
        return filled(jdbc.sql(HEADS + "where v.project_id = ? order by v.id").param(project), day);
    }

    /** Those of which a veto was imposed, and the unit may still appeal in the span. */
    List<VetoView> appealable(LocalDate from, LocalDate to, LocalDate day) {
        return filled(jdbc.sql(HEADS + """
                                where exists (select from veto_step s where s.veto_id = v.id and s.appeal_until between ? and ?)
                                order by v.id""").params(from, to), day);
    }

    /** Those that wait for the decision of a second person on the day. */
    List<VetoView> asked(LocalDate day) {
        return filled(jdbc.sql(HEADS + """
                                where (select s.verb from veto_step s where s.veto_id = v.id order by s.number desc limit 1)
                                in ('ASK_EXEMPTION', 'APPEAL', 'ASK_REVOCATION') order by v.id"""), day).stream()
                .filter(one -> one.state().open())
                .toList();
    }

    Optional<VetoView> named(String key, LocalDate day) {
        return filled(jdbc.sql(HEADS + """
                                where replace(lower(v.source), '_', '-') || '-' || v.source_id || '-' || v.unit_id = ?""").param(key), day).stream().findFirst();
    }

    /** Those of them that are written down. */
    List<VetoView> all(Collection<Long> ids) {
        return filled(jdbc.sql(HEADS + "where v.id = any(?)").param(ids.toArray(new Long[0])), today());
    }

    /** Writes the fact down where nobody has, and holds it: two who act on it at the same moment wait for each other here. */
    long hold(VetoFact fact) {
        jdbc.sql("""
                        insert into veto (plan_year, unit_id, ground, source, source_id, project_id, fact_on, args, href)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        fact.planYear(),
                        fact.unitId(),
                        fact.ground().name(),
                        fact.source().name(),
                        fact.sourceId(),
                        fact.projectId(),
                        fact.on(),
                        fact.args().toArray(new String[0]),
                        fact.href())
                .update();
        return jdbc.sql("select id from veto where source = ? and source_id = ? and unit_id = ? for no key update")
                .params(fact.source().name(), fact.sourceId(), fact.unitId())
                .query(Long.class)
                .single();
    }

    long add(long veto, int number, TakeVetoStep step, @Nullable LocalDate appealUntil, Actor actor) {
        return jdbc.sql("""
                        insert into veto_step (veto_id, number, verb, cause, reason, evidence, appeal_until, by_id, by_name, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        veto,
                        number,
                        step.verb().name(),
                        step.cause() == null ? null : step.cause().name(),
                        step.reason(),
                        step.evidence(),
                        appealUntil,
                        actor.id(),
                        actor.name(),
                        OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .query(Long.class)
                .single();
    }

    Vetoes.Counts counts(int planYear, LocalDate day) {
        return jdbc.sql("""
                        select count(*) filter (where s.verb in ('IMPOSE', 'APPEAL', 'UPHOLD', 'ASK_REVOCATION', 'REFUSE_REVOCATION')) as standing,
                            count(*) filter (where s.verb = 'EXEMPT') as exempted,
                            count(*) filter (where s.verb in ('ASK_EXEMPTION', 'APPEAL', 'ASK_REVOCATION')) as waiting
                        from veto v join lateral (select verb from veto_step
                            where veto_id = v.id and cast(at at time zone 'Asia/Shanghai' as date) <= :day
                            order by number desc limit 1) s on true
                        where v.plan_year = :year""")
                .param("year", planYear)
                .param("day", day)
                .query(Vetoes.Counts.class)
                .single();
    }

    private record Head(long id, VetoFact fact) {}

    private record Of(long veto, VetoStep step) {}

    /** One of which nothing was done by the day is as if it were not written down yet. */
    private List<VetoView> filled(JdbcClient.StatementSpec statement, LocalDate day) {
        var heads = statement.query(VetoRows::head).list();
        var steps = jdbc
                .sql("select * from veto_step where veto_id = any(?) order by veto_id, number")
                .param(heads.stream().map(Head::id).toArray(Long[]::new))
                .query(VetoRows::step)
                .stream()
                .filter(one -> !one.step().on().isAfter(day))
                .collect(Collectors.groupingBy(Of::veto, Collectors.mapping(Of::step, Collectors.toList())));
        return heads.stream()
                .filter(head -> steps.containsKey(head.id()))
                .map(head -> new VetoView(
                        head.id(), head.fact(), Objects.requireNonNull(steps.get(head.id())), false, false))
                .toList();
    }

    private static Head head(ResultSet row, int n) throws SQLException {
        var fact = new VetoFact(
                row.getInt("plan_year"),
                row.getLong("unit_id"),
                row.getString("unit"),
                VetoGround.valueOf(row.getString("ground")),
                VetoSource.valueOf(row.getString("source")),
                row.getLong("source_id"),
                row.getObject("project_id", Long.class),
                row.getObject("fact_on", LocalDate.class),
                Arrays.asList((String[]) row.getArray("args").getArray()),
                row.getString("href"));
        return new Head(row.getLong("id"), fact);
    }

    private static Of step(ResultSet row, int n) throws SQLException {
        var cause = row.getString("cause");
        var at = Objects.requireNonNull(ShanghaiClock.onTheWall(row.getObject("at", OffsetDateTime.class)));
        return new Of(
                row.getLong("veto_id"),
                new VetoStep(
                        row.getLong("id"),
                        row.getInt("number"),
                        VetoVerb.valueOf(row.getString("verb")),
                        cause == null ? null : ExemptionCause.valueOf(cause),
                        row.getString("reason"),
                        row.getString("evidence"),
                        row.getObject("appeal_until", LocalDate.class),
                        row.getObject("by_id", Long.class),
                        row.getString("by_name"),
                        at.toLocalDate()));
    }
}
