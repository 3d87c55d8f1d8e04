package org.shishi.evaluation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.evaluation.rule.OpenYears;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a decision back that moved points: by a second one, with a reason, of another person, while the year is open. */
@Service
@Transactional
public class PointRevocations {

    private final Objections objections;
    private final ManualPoints points;
    private final EvaluationRows rows;
    private final RevocationRoom room;
    private final FreezeRows freezes;
    private final OpenYears years;
    private final Gate gate;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PointRevocations(
            Objections objections,
            ManualPoints points,
            EvaluationRows rows,
            RevocationRoom room,
            FreezeRows freezes,
            OpenYears years,
            Gate gate,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.objections = objections;
        this.points = points;
        this.rows = rows;
        this.room = room;
        this.freezes = freezes;
        this.years = years;
        this.gate = gate;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Lets somebody open the form for an objection that was upheld. */
    @Transactional(readOnly = true)
    public Objections.OfPoint openObjection(Actor actor, long id) {
        return objections.openDecision(actor, id);
    }

    /** Lets somebody open the form for a point by hand. */
    @Transactional(readOnly = true)
    public ManualPoint openPoint(Actor actor, long id) {
        var point = points.get(actor, id);
        gate.read(actor, Action.EVALUATION_POINT_CONFIRM, point.resource());
        return point;
    }

    /** What was upheld moves nothing from now on: on the evaluation that it is about, and on each that it was carried to. */
    public void revokeObjection(Actor actor, long id, String reason) {
        var held = objections.openDecision(actor, id);
        int year = held.point().of().view().head().planYear();
        gate.command(
                actor, Action.EVALUATION_DECIDE, Resource.all("evaluation-objection:" + id), Map.of("revoked", reason));
        requireOpen(year, reason);
        var one = objections.openDecision(actor, id).objection();
        requireAnother(actor, Boolean.TRUE.equals(one.upheld()), one.revoked(), one.decidedById(), one.decidedBy());
        write(actor, "objection_id", id, reason);
        room.require(id);
        events.publishEvent(held.told(ObjectionTold.What.REVOKED));
    }

    /** What was confirmed counts no more from the next computing on. */
    public void revokePoint(Actor actor, long id, String reason) {
        var held = openPoint(actor, id);
        gate.command(actor, Action.EVALUATION_POINT_CONFIRM, held.resource(), Map.of("revoked", reason));
        requireOpen(held.planYear(), reason);
        var one = points.get(actor, id);
        requireAnother(
                actor, Boolean.TRUE.equals(one.confirmed()), one.revoked(), one.answeredById(), one.answeredBy());
        write(actor, "manual_id", id, reason);
    }

    private void requireOpen(int year, String reason) {
        years.requireOpen(year);
        freezes.ofYear(year).ifPresent(one -> {
            throw new RuleViolation("evaluation.freeze.asked", one.askedBy());
        });
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "evaluation.revoke.reason");
        }
    }

    private static void requireAnother(
            Actor actor, boolean moved, @Nullable PointRevocation revoked, @Nullable Long decider, String name) {
        if (revoked != null) {
            throw new RuleViolation("evaluation.revoke.already", revoked.by(), revoked.on());
        }
        if (!moved) {
            throw new RuleViolation("evaluation.revoke.nothing");
        }
        if (actor.answersFor(decider)) {
            throw new RuleViolation("evaluation.revoke.own", name);
        }
    }

    private void write(Actor actor, String of, long id, String reason) {
        jdbc.sql("insert into evaluation_revocation (" + of
                        + ", reason, revoked_by, revoked_name, revoked_at) values (?, ?, ?, ?, ?)")
                .params(id, reason, actor.id(), actor.name(), rows.now())
                .update();
    }
}
