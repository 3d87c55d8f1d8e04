package org.shishi.evaluation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of objections, and of what was struck out by a decision. */
@Component
class ObjectionRows {

    private static final String ALL = """
            select o.*, s.evaluation_id, s.unit_id, s.indicator, u.code as unit_code, u.name as unit_name
            from evaluation_objection o join evaluation_score s on s.id = o.score_id join unit u on u.id = s.unit_id
            """;

    private final JdbcClient jdbc;

    ObjectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ObjectionView> get(long id) {
        return one(" where o.id = ?", id);
    }

    Optional<ObjectionView> ofScore(long score) {
        return one(" where o.score_id = ?", score);
    }

    private Optional<ObjectionView> one(String condition, long id) {
        return jdbc.sql(ALL + condition).param(id).query(ObjectionRows::view).optional();
    }

    /** Those of an evaluation, what waits for a decision first. */
    List<ObjectionView> of(long evaluation) {
        return jdbc.sql(ALL + " where s.evaluation_id = ? order by o.upheld is not null, o.id")
                .param(evaluation)
                .query(ObjectionRows::view)
                .list();
    }

    /** How many of a year wait for a decision. */
    int waiting(int year) {
        return jdbc.sql("""
                        select count(*) from evaluation_objection o join evaluation_score s on s.id = o.score_id
                        join evaluation e on e.id = s.evaluation_id where e.plan_year = ? and o.upheld is null""").param(year).query(Integer.class).single();
    }

    long add(long score, String wording, Actor actor, OffsetDateTime now) {
        return jdbc.sql("""
                        insert into evaluation_objection (score_id, wording, objected_by, objected_name, objected_at)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(score, wording, actor.id(), actor.name(), now)
                .query(Long.class)
                .single();
    }

    void decide(long id, DecideObjection decided, Actor actor, OffsetDateTime now) {
        jdbc.sql("""
                        update evaluation_objection set version = version + 1, upheld = ?, decision = ?, adjustment = ?,
                            decided_by = ?, decided_name = ?, decided_at = ? where id = ?""")
                .params(decided.upheld(), decided.reason(), decided.adjustment(), actor.id(), actor.name(), now, id)
                .update();
    }

    /** Strikes cases of a point out; says how many it found. */
    int strike(long objection, long score, List<Integer> positions) {
        return jdbc.sql("""
                        insert into evaluation_struck (case_id, objection_id)
                        select id, :objection from evaluation_case where score_id = :score and position = any(:positions)""")
                .param("objection", objection)
                .param("score", score)
                .param("positions", positions.toArray(new Integer[0]))
                .update();
    }

    private static ObjectionView view(ResultSet row, int n) throws SQLException {
        var objected =
                Objects.requireNonNull(ShanghaiClock.onTheWall(row.getObject("objected_at", OffsetDateTime.class)));
        var decided = ShanghaiClock.onTheWall(row.getObject("decided_at", OffsetDateTime.class));
        @Nullable BigDecimal adjustment = row.getBigDecimal("adjustment");
        return new ObjectionView(
                row.getLong("id"),
                row.getLong("version"),
                row.getLong("evaluation_id"),
                row.getLong("score_id"),
                row.getLong("unit_id"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getInt("indicator"),
                row.getString("wording"),
                row.getLong("objected_by"),
                row.getString("objected_name"),
                objected.toLocalDate(),
                row.getObject("upheld", Boolean.class),
                row.getString("decision"),
                adjustment,
                row.getString("decided_name"),
                decided == null ? null : decided.toLocalDate());
    }
}
