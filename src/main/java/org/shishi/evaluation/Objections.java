package org.shishi.evaluation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.evaluation.rule.OpenYears;
import org.shishi.file.Attachments;
import org.shishi.file.NewFile;
import org.shishi.file.RecordPart;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.shared.LookedAt;
import org.shishi.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a unit says against a point in its time, and what another person decides; upheld, the point is counted again. */
@Service
@Transactional
public class Objections {

    private final Evaluations evaluations;
    private final EvaluationRows rows;
    private final ObjectionRows objections;
    private final OpenYears years;
    private final Attachments files;
    private final Gate gate;
    private final ApplicationEventPublisher events;

    Objections(
            Evaluations evaluations,
            EvaluationRows rows,
            ObjectionRows objections,
            OpenYears years,
            Attachments files,
            Gate gate,
            ApplicationEventPublisher events) {
        this.evaluations = evaluations;
        this.rows = rows;
        this.objections = objections;
        this.years = years;
        this.files = files;
        this.gate = gate;
        this.events = events;
    }

    /** Those of an evaluation, what waits first; a unit sees its own. */
    @Transactional(readOnly = true)
    public List<ObjectionView> of(Actor actor, EvaluationView view) {
        return objections.of(view.head().id()).stream()
                .filter(one -> view.opens(one.unitId()))
                .flatMap(one -> one.asOf(view.day()).stream())
                .toList();
    }

    /** How many decisions on former computings hold for an evaluation too. */
    @Transactional(readOnly = true)
    public int carried(EvaluationView view) {
        return objections.carriedTo(view.head().id());
    }

    /** Lets a unit open the form. */
    @Transactional(readOnly = true)
    public Evaluations.OfIndicator openForm(Actor actor, long id, String code, int indicator) {
        var found = evaluations.indicator(actor, id, code, indicator);
        gate.read(actor, Action.EVALUATION_OBJECT, resource(found));
        return found;
    }

    /** Objects to a point of the own unit, up to the deadline. */
    public long object(Actor actor, long id, String code, int indicator, String wording, List<NewFile> evidence) {
        var seen = evaluations.indicator(actor, id, code, indicator);
        years.hold(seen.of().view().head().planYear());
        var found = evaluations.indicator(actor, id, code, indicator);
        gate.command(
                actor, Action.EVALUATION_OBJECT, resource(found), Map.of("objection", wording, "indicator", indicator));
        var head = found.of().view().head();
        years.requireOpen(head.planYear());
        var until = head.objectionsUntil();
        if (head.state() != EvaluationState.PUBLISHED || until == null) {
            throw new RuleViolation("evaluation.objection.replaced");
        }
        if (rows.today().isAfter(until)) {
            throw new RuleViolation("evaluation.objection.late", until);
        }
        if (found.objection() != null) {
            throw new RuleViolation("evaluation.objection.once");
        }
        if (wording.isBlank()) {
            throw RuleViolation.at("wording", "evaluation.objection.wording");
        }
        long made = objections.add(found.score().id(), wording, actor, rows.now());
        if (!evidence.isEmpty()) {
            files.add(actor, RecordPart.of(ObjectionFiles.KIND, made), evidence);
        }
        tell(made, ObjectionTold.What.RAISED, found);
        return made;
    }

    /** An objection with the point that it is about. */
    public record OfPoint(ObjectionView objection, Evaluations.OfIndicator point) {

        ObjectionTold told(ObjectionTold.What what) {
            return Objections.told(objection.id(), what, point);
        }
    }

    /** Lets those who decide open the form. */
    @Transactional(readOnly = true)
    public OfPoint openDecision(Actor actor, long objection) {
        if (!Policy.mayEver(actor, Action.EVALUATION_DECIDE)) {
            throw new Denied(Verdict.FORBIDDEN, Action.EVALUATION_DECIDE, "evaluation-objection:" + objection);
        }
        return held(actor, objection);
    }

    /** Decides, with the reason; what is upheld strikes cases out or moves the points, and they stay between least and most. */
    public void decide(Actor actor, long objection, @Nullable Long version, DecideObjection decided) {
        years.hold(held(actor, objection).point().of().view().head().planYear());
        var held = held(actor, objection);
        gate.command(
                actor,
                Action.EVALUATION_DECIDE,
                Resource.all("evaluation-objection:" + objection),
                Map.of("decided", decided));
        var one = held.objection();
        years.requireOpen(held.point().of().view().head().planYear());
        LookedAt.unchanged(version, one.version());
        if (!one.open()) {
            throw new RuleViolation("evaluation.objection.decided");
        }
        if (actor.answersFor(one.objectedById())) {
            throw new RuleViolation("evaluation.objection.second", one.objectedBy());
        }
        if (decided.reason().isBlank()) {
            throw RuleViolation.at("reason", "evaluation.objection.reason");
        }
        apply(held, decided, actor);
        tell(objection, decided.upheld() ? ObjectionTold.What.UPHELD : ObjectionTold.What.DISMISSED, held.point());
    }

    private void apply(OfPoint held, DecideObjection decided, Actor actor) {
        boolean changes = !decided.struck().isEmpty() || !decided.leftOut().isEmpty() || decided.adjustment() != null;
        if (decided.upheld() != changes) {
            throw RuleViolation.at(
                    "adjustment",
                    decided.upheld() ? "evaluation.objection.nothing" : "evaluation.objection.dismissed.changes");
        }
        var adjustment = decided.adjustment();
        if (adjustment != null && adjustment.signum() == 0) {
            throw RuleViolation.at("adjustment", "evaluation.objection.nothing");
        }
        long id = held.objection().id();
        long score = held.objection().score();
        if (objections.strike(id, score, decided.struck()) != new HashSet<>(decided.struck()).size()) {
            throw RuleViolation.at("struck", "evaluation.objection.case.unknown");
        }
        boolean share = held.point().indicator().byShare();
        if (!decided.leftOut().isEmpty() && !share
                || objections.leaveOut(id, score, decided.leftOut()) != new HashSet<>(decided.leftOut()).size()) {
            throw RuleViolation.at("leftOut", "evaluation.objection.case.unknown");
        }
        objections.decide(id, decided, actor, rows.now());
        requireRoom(held, decided.upheld());
    }

    private void requireRoom(OfPoint held, boolean upheld) {
        var view = held.point().of().view();
        var indicator = held.point().indicator();
        var scores = rows.scores(view.head().id(), view.rules(), rows.today());
        var points = scores.getOrDefault(held.objection().unitId(), List.of()).stream()
                .filter(one -> one.id() == held.objection().score())
                .map(UnitScore::points)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        if (points.compareTo(indicator.most()) > 0 || points.compareTo(indicator.least()) < 0) {
            throw RuleViolation.at(
                    "adjustment", "evaluation.objection.room", points, indicator.least(), indicator.most());
        }
        if (upheld) {
            requireNoLess(held.point().score(), points);
            requireNoLess(held.point().of().standing(), Standings.of(view.rules(), scores, Map.of()));
        }
    }

    /** Whoever is right to object is not worse off for it. */
    private static void requireNoLess(UnitScore before, BigDecimal points) {
        if (before.applies() && points.compareTo(before.points()) < 0) {
            throw RuleViolation.at("upheld", "evaluation.objection.less", before.points(), points);
        }
    }

    /** Nor in the sum, to which a point that did not apply may add less than it takes from the share. */
    private static void requireNoLess(Standing before, List<Standing> after) {
        after.stream()
                .filter(one ->
                        one.unit().id() == before.unit().id() && one.total().compareTo(before.total()) < 0)
                .findFirst()
                .ifPresent(one -> {
                    throw RuleViolation.at("upheld", "evaluation.objection.less.total", before.total(), one.total());
                });
    }

    private OfPoint held(Actor actor, long id) {
        var one = objections
                .get(id)
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.EVALUATION_DECIDE, "evaluation-objection:" + id));
        return new OfPoint(one, evaluations.indicator(actor, one.evaluation(), one.unitCode(), one.indicator()));
    }

    private static Resource resource(Evaluations.OfIndicator found) {
        return Evaluations.resource(
                found.of().view().head(), found.score().unit().id());
    }

    private void tell(long id, ObjectionTold.What what, Evaluations.OfIndicator found) {
        events.publishEvent(told(id, what, found));
    }

    private static ObjectionTold told(long id, ObjectionTold.What what, Evaluations.OfIndicator found) {
        var head = found.of().view().head();
        return new ObjectionTold(
                id,
                what,
                head.planYear(),
                found.score().unit().id(),
                found.score().unit().name(),
                found.indicator().name(),
                "/evaluations/" + head.id() + "/units/" + found.score().unit().code() + "/points/"
                        + found.indicator().position());
    }
}
