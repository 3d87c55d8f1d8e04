package org.shishi.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.evaluation.rule.EvaluationGrade;
import org.shishi.evaluation.rule.EvaluationSeries.Member;
import org.shishi.policy.Actor;
import org.shishi.shared.Sha256;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of years that are closed: the result as it was, and the hash over all that led to it. */
@Component
class FreezeRows {

    /** Everything that a result was made of, each named, so that a column that comes later changes no hash. */
    private static final Map<String, String> CONTENT = new LinkedHashMap<>();

    private static final String CARRIED = "carried";
    private static final String MISSED = "missed";
    private static final String LEFT_OUT = "leftOut";
    private static final String REVOKED = "revoked";
    private static final String SUM_REASON = "sumReason";

    /** What came later: where there is none of it, it changes no hash either. */
    private static final Set<String> LATER = Set.of(CARRIED, MISSED, LEFT_OUT, REVOKED, SUM_REASON);

    static {
        CONTENT.put("rules", """
                select concat_ws('|', r.number, r.excellent, r.good, r.passed, r.excellent_share, r.objection_days, r.drafted_name,
                    r.enforced_name) from evaluation e join evaluation_rules r on r.id = e.rules_id where e.id = :id""");
        CONTENT.put("indicators", """
                select concat_ws('|', i.position, i.name, i.source, i.direction, i.most, i.least, i.each_case, i.series)
                from evaluation e join evaluation_indicator i on i.rules_id = e.rules_id where e.id = :id order by i.position""");
        CONTENT.put("series", """
                select concat_ws('|', s.position, s.name, m.unit_id) from evaluation e
                join evaluation_series s on s.rules_id = e.rules_id
                join evaluation_series_unit m on m.rules_id = s.rules_id and m.position = s.position
                where e.id = :id order by s.position, m.unit_id""");
        CONTENT.put("evaluation", """
                select concat_ws('|', plan_year, number, as_of, computed_name, published_name, objections_until)
                from evaluation where id = :id""");
        CONTENT.put("scores", """
                select concat_ws('|', unit_id, indicator, asked, cases, points, case when not applies then '-' end) from evaluation_score where evaluation_id = :id
                order by unit_id, indicator""");
        CONTENT.put("cases", """
                select concat_ws('|', s.unit_id, s.indicator, c.position, c.code, c.held_on, c.words, c.link, c.points)
                from evaluation_score s join evaluation_case c on c.score_id = s.id where s.evaluation_id = :id
                order by s.unit_id, s.indicator, c.position""");
        CONTENT.put("objections", """
                select concat_ws('|', s.unit_id, s.indicator, o.wording, o.objected_name, o.upheld, o.decision, o.adjustment, o.decided_name)
                from evaluation_score s join evaluation_objection o on o.score_id = s.id where s.evaluation_id = :id
                order by s.unit_id, s.indicator""");
        CONTENT.put(CARRIED, """
                select concat_ws('|', s.unit_id, s.indicator, o.wording, o.decision, o.adjustment, o.decided_name)
                from evaluation_score s join evaluation_carried t on t.score_id = s.id
                join evaluation_objection o on o.id = t.objection_id where s.evaluation_id = :id
                order by s.unit_id, s.indicator, o.id""");
        CONTENT.put(MISSED, """
                select concat_ws('|', s.unit_id, s.indicator, m.position, m.code, m.held_on, m.words, m.link)
                from evaluation_score s join evaluation_missed m on m.score_id = s.id where s.evaluation_id = :id
                order by s.unit_id, s.indicator, m.position""");
        CONTENT.put(LEFT_OUT, """
                select concat_ws('|', s.unit_id, s.indicator, k.position, k.objection_id)
                from evaluation_score s join evaluation_left_out k on k.score_id = s.id where s.evaluation_id = :id
                order by s.unit_id, s.indicator, k.position""");
        CONTENT.put(SUM_REASON, """
                select r.sum_reason from evaluation e join evaluation_rules r on r.id = e.rules_id
                where e.id = :id and r.sum_reason <> ''""");
        CONTENT.put(REVOKED, """
                select concat_ws('|', s.unit_id, s.indicator, r.objection_id, r.reason, r.revoked_name)
                from evaluation_score s join evaluation_objection o on o.score_id = s.id
                    or exists (select from evaluation_carried t where t.score_id = s.id and t.objection_id = o.id)
                join evaluation_revocation r on r.objection_id = o.id where s.evaluation_id = :id
                order by s.unit_id, s.indicator, r.objection_id""");
        CONTENT.put("struck", """
                select concat_ws('|', s.unit_id, s.indicator, c.position) from evaluation_score s
                join evaluation_case c on c.score_id = s.id join evaluation_struck k on k.case_id = c.id
                where s.evaluation_id = :id order by s.unit_id, s.indicator, c.position""");
        CONTENT.put("results", """
                select concat_ws('|', unit_id, unit_code, unit_name, series, total, most, rank, among, grade, held, veto, veto_link, raw, base)
                from evaluation_result where evaluation_id = :id order by unit_id""");
    }

    private final JdbcClient jdbc;

    FreezeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<YearFreeze> ofYear(int year) {
        return jdbc.sql("select * from evaluation_freeze where plan_year = ?")
                .param(year)
                .query(FreezeRows::freeze)
                .optional();
    }

    void ask(int year, long evaluation, Actor actor, OffsetDateTime now) {
        jdbc.sql(
                        "insert into evaluation_freeze (plan_year, evaluation_id, asked_by, asked_name, asked_at) values (?, ?, ?, ?, ?)")
                .params(year, evaluation, actor.id(), actor.name(), now)
                .update();
    }

    void withdraw(int year) {
        jdbc.sql("delete from evaluation_freeze where plan_year = ?")
                .param(year)
                .update();
    }

    void confirm(int year, String hash, Actor actor, OffsetDateTime now) {
        jdbc.sql("""
                        update evaluation_freeze set hash = ?, confirmed_by = ?, confirmed_name = ?, confirmed_at = ?
                        where plan_year = ?""").params(hash, actor.id(), actor.name(), now, year).update();
    }

    void keep(long evaluation, List<Standing> standings) {
        for (var one : standings) {
            var veto = one.veto();
            jdbc.sql("""
                            insert into evaluation_result (evaluation_id, unit_id, unit_code, unit_name, series, total, most, rank, among,
                                grade, held, veto, veto_link, raw, base) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            evaluation,
                            one.unit().id(),
                            one.unit().code(),
                            one.unit().name(),
                            one.series(),
                            one.total(),
                            one.most(),
                            one.rank(),
                            one.among(),
                            one.grade().name(),
                            one.held(),
                            veto == null ? "" : veto.words(),
                            veto == null ? "" : veto.link(),
                            one.reckoned() ? one.raw() : null,
                            one.reckoned() ? one.base() : null)
                    .update();
        }
    }

    /** The result as it was kept, with the points of each unit. */
    List<Standing> kept(long evaluation, Map<Long, List<UnitScore>> scores) {
        return jdbc.sql("select * from evaluation_result where evaluation_id = ? order by series, rank, unit_code")
                .param(evaluation)
                .query((row, n) -> new Standing(
                        new Member(row.getLong("unit_id"), row.getString("unit_code"), row.getString("unit_name")),
                        row.getInt("series"),
                        row.getBigDecimal("total"),
                        row.getBigDecimal("most"),
                        Objects.requireNonNullElse(row.getBigDecimal("raw"), row.getBigDecimal("total")),
                        Objects.requireNonNullElse(row.getBigDecimal("base"), row.getBigDecimal("most")),
                        row.getInt("rank"),
                        row.getInt("among"),
                        EvaluationGrade.valueOf(row.getString("grade")),
                        row.getBoolean("held"),
                        veto(row),
                        scores.getOrDefault(row.getLong("unit_id"), List.of())))
                .list();
    }

    /** The hash over all that a result was made of, as it stands in the database now. */
    String hash(long evaluation) {
        var parts = new ArrayList<String>();
        CONTENT.forEach((name, sql) -> {
            var lines =
                    jdbc.sql(sql).param("id", evaluation).query(String.class).list();
            if (!lines.isEmpty() || !LATER.contains(name)) {
                parts.add(name + "\n" + String.join("\n", lines));
            }
        });
        return Sha256.hex(String.join("\n", parts));
    }

    private static Standing.@Nullable Veto veto(ResultSet row) throws SQLException {
        var words = row.getString("veto");
        return words.isEmpty() ? null : new Standing.Veto(words, row.getString("veto_link"));
    }

    private static YearFreeze freeze(ResultSet row, int n) throws SQLException {
        var asked = Objects.requireNonNull(ShanghaiClock.onTheWall(row.getObject("asked_at", OffsetDateTime.class)));
        var confirmed = ShanghaiClock.onTheWall(row.getObject("confirmed_at", OffsetDateTime.class));
        return new YearFreeze(
                row.getInt("plan_year"),
                row.getLong("version"),
                row.getLong("evaluation_id"),
                row.getLong("asked_by"),
                row.getString("asked_name"),
                asked.toLocalDate(),
                row.getString("confirmed_name"),
                confirmed == null ? null : confirmed.toLocalDate(),
                row.getString("hash"));
    }
}
