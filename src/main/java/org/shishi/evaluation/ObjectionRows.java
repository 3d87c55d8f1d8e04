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
            select o.*, s.evaluation_id, s.unit_id, s.indicator, u.code as unit_code, u.name as unit_name,
                r.reason as revoked_reason, r.revoked_name, r.revoked_at
            from evaluation_objection o join evaluation_score s on s.id = o.score_id join unit u on u.id = s.unit_id
            left join evaluation_revocation r on r.objection_id = o.id
            """;

    /** Each decision on another computing of the year that upheld an objection, with the same point of this one. */
    private static final String UPHELD = """
            select n.id, o.id from evaluation_objection o
            join evaluation_score s on s.id = o.score_id join evaluation e on e.id = s.evaluation_id
            join evaluation_indicator i on i.rules_id = e.rules_id and i.position = s.indicator
            join evaluation c on c.id = :id and c.plan_year = e.plan_year and c.id <> e.id
            join evaluation_indicator j on j.rules_id = c.rules_id and j.source = i.source and j.name = i.name
            join evaluation_score n on n.evaluation_id = c.id and n.unit_id = s.unit_id and n.indicator = j.position
            where o.upheld and not exists (select from evaluation_revocation r where r.objection_id = o.id)""";

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

    /** Lets every decision of the year that upheld an objection hold for a new computing: for the same unit, indicator and facts. */
    void carry(long evaluation) {
        jdbc.sql("insert into evaluation_carried (score_id, objection_id) " + UPHELD)
                .param("id", evaluation)
                .update();
        jdbc.sql("""
                        insert into evaluation_struck (case_id, objection_id)
                        select n.id, min(t.objection_id) from evaluation_score s join evaluation_carried t on t.score_id = s.id
                        join evaluation_objection o on o.id = t.objection_id
                        join evaluation_struck k on k.objection_id = o.id
                        join evaluation_case f on f.id = k.case_id and f.score_id = o.score_id
                        join evaluation_case n on n.score_id = s.id and n.code = f.code
                            and split_part(n.link, '?', 1) = split_part(f.link, '?', 1)
                            and (n.held_on is not distinct from f.held_on or n.link not like '/projects/%')
                        where s.evaluation_id = :id group by n.id""").param("id", evaluation).update();
        jdbc.sql("""
                        insert into evaluation_left_out (score_id, position, objection_id)
                        select n.score_id, n.position, min(t.objection_id) from evaluation_score s
                        join evaluation_carried t on t.score_id = s.id
                        join evaluation_left_out k on k.objection_id = t.objection_id
                        join evaluation_objection o on o.id = t.objection_id and o.score_id = k.score_id
                        join evaluation_missed f on f.score_id = k.score_id and f.position = k.position
                        join evaluation_missed n on n.score_id = s.id and n.code = f.code
                            and split_part(n.link, '?', 1) = split_part(f.link, '?', 1)
                        where s.evaluation_id = :id group by n.score_id, n.position""").param("id", evaluation).update();
    }

    /** Whether an objection was upheld since a computing, which therefore does not know of it. */
    boolean decidedSince(long evaluation) {
        return jdbc.sql("select exists (" + UPHELD + " except select score_id, objection_id from evaluation_carried)")
                .param("id", evaluation)
                .query(Boolean.class)
                .single();
    }

    /** The decisions on former computings that hold for a point too. */
    List<ObjectionView> carried(long score) {
        return jdbc.sql(
                        ALL
                                + " where o.id in (select objection_id from evaluation_carried where score_id = ?) order by o.id")
                .param(score)
                .query(ObjectionRows::view)
                .list();
    }

    /** How many decisions on former computings hold for an evaluation too. */
    int carriedTo(long evaluation) {
        return jdbc.sql("""
                        select count(*) from evaluation_carried t join evaluation_score s on s.id = t.score_id
                        where s.evaluation_id = ?
                            and not exists (select from evaluation_revocation r where r.objection_id = t.objection_id)""").param(evaluation).query(Integer.class).single();
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
                        select id, :objection from evaluation_case where score_id = :score and position = any(:positions)
                            and not exists (select from evaluation_struck k where k.case_id = evaluation_case.id)""")
                .param("objection", objection)
                .param("score", score)
                .param("positions", positions.toArray(new Integer[0]))
                .update();
    }

    /** Lets what was asked and brought nothing be asked no more; says how much it found. */
    int leaveOut(long objection, long score, List<Integer> positions) {
        return jdbc.sql("""
                        insert into evaluation_left_out (score_id, position, objection_id)
                        select score_id, position, :objection from evaluation_missed m
                        where score_id = :score and position = any(:positions) and not exists (select from evaluation_left_out k
                            where k.score_id = m.score_id and k.position = m.position)""")
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
                row.getObject("decided_by", Long.class),
                row.getString("decided_name"),
                decided == null ? null : decided.toLocalDate(),
                revocation(row));
    }

    /** Of a row that was joined with what took it back. */
    static @Nullable PointRevocation revocation(ResultSet row) throws SQLException {
        var revoked = ShanghaiClock.onTheWall(row.getObject("revoked_at", OffsetDateTime.class));
        return revoked == null
                ? null
                : new PointRevocation(
                        row.getString("revoked_name"), revoked.toLocalDate(), row.getString("revoked_reason"));
    }
}
