package org.shishi.evaluation.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.shishi.policy.Actor;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of rule sets: versions, series with their units, indicators. */
@Component
class RuleSetRows {

    private final JdbcClient jdbc;

    RuleSetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions of a year, the newest first. */
    List<RuleSet> ofYear(int year) {
        return find("plan_year = ?", year);
    }

    Optional<RuleSet> get(long id) {
        return find("id = ?", id).stream().findFirst();
    }

    private List<RuleSet> find(String condition, Object value) {
        return jdbc
                .sql("select * from evaluation_rules where " + condition + " order by number desc")
                .param(value)
                .query((row, n) -> head(row))
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    private RuleSet whole(RuleSet head) {
        return new RuleSet(
                head.id(),
                head.version(),
                head.planYear(),
                head.number(),
                head.reason(),
                head.sumReason(),
                head.grades(),
                head.objectionDays(),
                head.draftedById(),
                head.draftedBy(),
                head.draftedOn(),
                head.enforcedBy(),
                head.enforcedOn(),
                series(head.id()),
                indicators(head.id()));
    }

    private record SeriesRow(int position, String name, EvaluationSeries.Member member) {}

    private List<EvaluationSeries> series(long rules) {
        var found = new TreeMap<Integer, List<SeriesRow>>();
        jdbc.sql("""
                        select s.position, s.name, u.id, u.code, u.name as unit from evaluation_series s
                        join evaluation_series_unit m on m.rules_id = s.rules_id and m.position = s.position
                        join unit u on u.id = m.unit_id where s.rules_id = ? order by s.position, u.code""")
                .param(rules)
                .query((row, n) -> new SeriesRow(
                        row.getInt("position"),
                        row.getString("name"),
                        new EvaluationSeries.Member(row.getLong("id"), row.getString("code"), row.getString("unit"))))
                .list()
                .forEach(row -> found.computeIfAbsent(row.position(), place -> new java.util.ArrayList<>())
                        .add(row));
        return found.entrySet().stream()
                .map(one -> new EvaluationSeries(
                        one.getKey(),
                        one.getValue().get(0).name(),
                        one.getValue().stream().map(SeriesRow::member).toList()))
                .toList();
    }

    private List<ScoredIndicator> indicators(long rules) {
        return jdbc.sql("select * from evaluation_indicator where rules_id = ? order by position")
                .param(rules)
                .query((row, n) -> new ScoredIndicator(
                        row.getInt("position"),
                        row.getString("name"),
                        PointSource.valueOf(row.getString("source")),
                        PointDirection.valueOf(row.getString("direction")),
                        row.getBigDecimal("most"),
                        row.getBigDecimal("least"),
                        row.getBigDecimal("each_case"),
                        Arrays.asList((Integer[]) row.getArray("series").getArray())))
                .list();
    }

    long add(int number, SaveRuleSet rules, Actor actor, OffsetDateTime now) {
        var grades = rules.grades();
        return jdbc.sql("""
                        insert into evaluation_rules (plan_year, number, reason, sum_reason, excellent, good, passed, excellent_share,
                            objection_days, drafted_by, drafted_name, drafted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        rules.planYear(),
                        number,
                        rules.reason(),
                        rules.sumReason(),
                        grades.excellent(),
                        grades.good(),
                        grades.passed(),
                        grades.excellentShare(),
                        rules.objectionDays(),
                        actor.id(),
                        actor.name(),
                        now)
                .query(Long.class)
                .single();
    }

    /** Whoever changes a draft is who drafts it: the other person is then somebody else than that one. */
    void write(long id, SaveRuleSet rules, Actor actor, OffsetDateTime now) {
        var grades = rules.grades();
        jdbc.sql("""
                        update evaluation_rules set version = version + 1, reason = ?, sum_reason = ?, excellent = ?, good = ?, passed = ?,
                            excellent_share = ?, objection_days = ?, drafted_by = ?, drafted_name = ?, drafted_at = ? where id = ?""")
                .params(
                        rules.reason(),
                        rules.sumReason(),
                        grades.excellent(),
                        grades.good(),
                        grades.passed(),
                        grades.excellentShare(),
                        rules.objectionDays(),
                        actor.id(),
                        actor.name(),
                        now,
                        id)
                .update();
    }

    void fill(long id, List<EvaluationSeries> series, List<ScoredIndicator> indicators) {
        for (var table : List.of("evaluation_series_unit", "evaluation_series", "evaluation_indicator")) {
            jdbc.sql("delete from " + table + " where rules_id = ?").param(id).update();
        }
        for (var one : series) {
            jdbc.sql("insert into evaluation_series (rules_id, position, name) values (?, ?, ?)")
                    .params(id, one.position(), one.name())
                    .update();
            jdbc.sql(
                            "insert into evaluation_series_unit (rules_id, position, unit_id) select ?, ?, unnest(cast(? as bigint[]))")
                    .params(
                            id,
                            one.position(),
                            one.members().stream()
                                    .map(EvaluationSeries.Member::id)
                                    .toArray(Long[]::new))
                    .update();
        }
        for (var one : indicators) {
            jdbc.sql("""
                            insert into evaluation_indicator (rules_id, position, name, source, direction, most, least, each_case, series)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            id,
                            one.position(),
                            one.name(),
                            one.source().name(),
                            one.direction().name(),
                            one.most(),
                            one.least(),
                            one.each(),
                            one.series().toArray(new Integer[0]))
                    .update();
        }
    }

    void enforce(long id, Actor actor, OffsetDateTime now) {
        jdbc.sql(
                        "update evaluation_rules set version = version + 1, enforced_by = ?, enforced_name = ?, enforced_at = ? where id = ?")
                .params(actor.id(), actor.name(), now, id)
                .update();
    }

    private static RuleSet head(ResultSet row) throws SQLException {
        var drafted =
                Objects.requireNonNull(ShanghaiClock.onTheWall(row.getObject("drafted_at", OffsetDateTime.class)));
        var enforced = ShanghaiClock.onTheWall(row.getObject("enforced_at", OffsetDateTime.class));
        return new RuleSet(
                row.getLong("id"),
                row.getLong("version"),
                row.getInt("plan_year"),
                row.getInt("number"),
                row.getString("reason"),
                row.getString("sum_reason"),
                new GradeRule(
                        row.getBigDecimal("excellent"),
                        row.getBigDecimal("good"),
                        row.getBigDecimal("passed"),
                        row.getInt("excellent_share")),
                row.getInt("objection_days"),
                row.getLong("drafted_by"),
                row.getString("drafted_name"),
                drafted.toLocalDate(),
                row.getString("enforced_name"),
                enforced == null ? null : enforced.toLocalDate(),
                List.of(),
                List.of());
    }
}
