package org.shishi.evaluation;

import java.util.List;
import org.shishi.evaluation.rule.RuleSets;
import org.shishi.evaluation.rule.ScoredIndicator;
import org.shishi.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that what is taken back leaves each point between its least and its most: another decision may rest on it. */
@Component
class RevocationRoom {

    private final EvaluationRows rows;
    private final ObjectionRows objections;
    private final RuleSets rules;
    private final JdbcClient jdbc;

    RevocationRoom(EvaluationRows rows, ObjectionRows objections, RuleSets rules, JdbcClient jdbc) {
        this.rows = rows;
        this.objections = objections;
        this.rules = rules;
        this.jdbc = jdbc;
    }

    private record Moved(long evaluation, long rulesId, long unit, long score) {}

    /** Of a decision that was just taken back: on the point that it is about, and on each that it was carried to. */
    void require(long objection) {
        for (var one : jdbc.sql("""
                        select e.id as evaluation, e.rules_id, s.unit_id as unit, s.id as score
                        from evaluation_score s join evaluation e on e.id = s.evaluation_id
                        where s.id in (select score_id from evaluation_objection where id = :id
                            union select score_id from evaluation_carried where objection_id = :id)""").param("id", objection).query(Moved.class).list()) {
            var by = rules.version(one.rulesId());
            rows.scores(one.evaluation(), by, rows.today()).getOrDefault(one.unit(), List.of()).stream()
                    .filter(score -> score.id() == one.score())
                    .forEach(score -> require(score, by.indicator(score.indicator())));
        }
    }

    /** Decisions that were carried to a point stay within its room; what was decided on the point itself can leave it. */
    private void require(UnitScore score, ScoredIndicator indicator) {
        var points = score.points();
        if (points.compareTo(indicator.most()) > 0 || points.compareTo(indicator.least()) < 0) {
            var rests = objections.ofScore(score.id()).orElseThrow();
            throw new RuleViolation(
                    "evaluation.revoke.room",
                    points,
                    indicator.least(),
                    indicator.most(),
                    rests.decidedBy(),
                    String.valueOf(rests.decidedOn()));
        }
    }
}
