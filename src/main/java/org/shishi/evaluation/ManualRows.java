package org.shishi.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shishi.file.AttachmentHolder;
import org.shishi.file.AttachmentTarget;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of points that were entered by hand, which hold their evidence as files. */
@Component
class ManualRows implements CaseSource, AttachmentHolder {

    static final String KIND = "evaluation-point";

    private static final String ALL =
            "select m.*, u.name as unit_name, r.reason as revoked_reason, r.revoked_name, r.revoked_at from evaluation_manual m"
                    + " join unit u on u.id = m.unit_id left join evaluation_revocation r on r.manual_id = m.id";

    private final JdbcClient jdbc;

    ManualRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ManualPoint> ofYear(int year) {
        return jdbc.sql(ALL + " where m.plan_year = ? order by m.confirmed is not null, m.id desc")
                .param(year)
                .query(ManualRows::point)
                .list();
    }

    Optional<ManualPoint> get(long id) {
        return jdbc.sql(ALL + " where m.id = ?")
                .param(id)
                .query(ManualRows::point)
                .optional();
    }

    int waiting(int year) {
        return (int) ofYear(year).stream().filter(ManualPoint::open).count();
    }

    long add(SaveManualPoint point, Actor actor, OffsetDateTime now) {
        return jdbc.sql("""
                        insert into evaluation_manual (plan_year, indicator, unit_id, points, held_on, reason, entered_by, entered_name,
                            entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        point.planYear(),
                        point.indicator(),
                        point.unitId(),
                        point.points(),
                        point.heldOn(),
                        point.reason(),
                        actor.id(),
                        actor.name(),
                        now)
                .query(Long.class)
                .single();
    }

    void answer(long id, boolean confirmed, String words, Actor actor, OffsetDateTime now) {
        jdbc.sql("""
                        update evaluation_manual set version = version + 1, confirmed = ?, answer = ?, answered_by = ?, answered_name = ?,
                            answered_at = ? where id = ?""")
                .params(confirmed, words, actor.id(), actor.name(), now, id)
                .update();
    }

    @Override
    public void find(Actor actor, int year, LocalDate day, FoundCases found) {
        ofYear(year).stream()
                .filter(one -> one.counts() && !one.heldOn().isAfter(day))
                .forEach(one -> found.addManual(one.indicator(), one.unitId(), one.evidence()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<Long, AttachmentTarget> records(Collection<Long> ids) {
        var found = new HashMap<Long, AttachmentTarget>();
        if (!ids.isEmpty()) {
            jdbc.sql(ALL + " where m.id in (:ids)")
                    .param("ids", ids)
                    .query(ManualRows::point)
                    .list()
                    .forEach(one -> found.put(
                            one.id(),
                            new AttachmentTarget(
                                    one.unit() + " " + one.indicator(),
                                    "/evaluations/points/" + one.id(),
                                    one.resource(),
                                    Action.EVALUATION_READ,
                                    Action.EVALUATION_POINT,
                                    true)));
        }
        return found;
    }

    private static ManualPoint point(ResultSet row, int n) throws SQLException {
        var entered =
                Objects.requireNonNull(ShanghaiClock.onTheWall(row.getObject("entered_at", OffsetDateTime.class)));
        var answered = ShanghaiClock.onTheWall(row.getObject("answered_at", OffsetDateTime.class));
        return new ManualPoint(
                row.getLong("id"),
                row.getLong("version"),
                row.getInt("plan_year"),
                row.getString("indicator"),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                row.getBigDecimal("points"),
                row.getObject("held_on", LocalDate.class),
                row.getString("reason"),
                row.getLong("entered_by"),
                row.getString("entered_name"),
                entered.toLocalDate(),
                row.getObject("confirmed", Boolean.class),
                row.getString("answer"),
                row.getObject("answered_by", Long.class),
                row.getString("answered_name"),
                answered == null ? null : answered.toLocalDate(),
                ObjectionRows.revocation(row));
    }
}
