package org.shishi.supervision.inspection;

import java.time.Clock;
import java.util.Map;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.common.Attribution;
import org.shishi.supervision.common.FieldRules;
import org.shishi.supervision.common.SupervisionSettings;
import org.shishi.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells inspected units the conclusion, and hears their objections. */
@Service
@Transactional
class InspectionFeedbacks {

    private final Inspections inspections;
    private final InspectionFeedbackRepository feedback;
    private final Units units;
    private final SupervisionSettings settings;
    private final Gate gate;
    private final Clock clock;

    InspectionFeedbacks(
            Inspections inspections,
            InspectionFeedbackRepository feedback,
            Units units,
            SupervisionSettings settings,
            Gate gate,
            Clock clock) {
        this.inspections = inspections;
        this.feedback = feedback;
        this.units = units;
        this.settings = settings;
        this.gate = gate;
        this.clock = clock;
    }

    /** Writes the conclusion of the whole inspection. */
    public InspectionView conclude(Actor actor, long id, String conclusion) {
        var inspection = inspections.forCommand(actor, id, Map.of("conclusion", conclusion));
        FieldRules.requireText("text", conclusion);
        inspection.conclude(conclusion);
        return inspections.saved(inspection);
    }

    /** Tells a unit what concerns it; from now on it reads the inspection and may object for thirty days. */
    public InspectionView tell(Actor actor, long id, long unitId, String conclusion) {
        var inspection = inspections.forCommand(actor, id, Map.of("unit", unitId, "conclusion", conclusion));
        inspection.require(InspectionStep.TELL);
        FieldRules.requireText("text", conclusion);
        if (units.byId(unitId).isEmpty()) {
            throw RuleViolation.at("unitId", "supervision.unit.unknown");
        }
        if (feedback.existsByInspectionIdAndUnitId(id, unitId)) {
            throw RuleViolation.at("unitId", "supervision.feedback.twice");
        }
        var today = Attribution.now(actor, clock).on();
        feedback.save(new InspectionFeedback(id, unitId, conclusion, today, today.plusDays(settings.daysToObject())));
        return inspections.saved(inspection);
    }

    /** Objects for the own unit: {@code supervision.objection.late} after the last day. */
    public InspectionView object(Actor actor, long id, long feedbackId, String text) {
        var sent = get(id, feedbackId, Action.INSPECTION_OBJECT);
        gate.command(actor, Action.INSPECTION_OBJECT, sent.resource(), Map.of("objection", text));
        FieldRules.requireText("text", text);
        sent.object(text, Attribution.now(actor, clock));
        return inspections.view(id);
    }

    /** Decides on an objection: the conclusion stands, or it does not. */
    public InspectionView decide(Actor actor, long id, long feedbackId, boolean stands, String text) {
        var inspection = inspections.forCommand(actor, id, Map.of("stands", stands, "decision", text));
        FieldRules.requireText("text", text);
        get(id, feedbackId, Action.INSPECTION_EDIT).decide(stands, text, Attribution.now(actor, clock));
        return inspections.saved(inspection);
    }

    private InspectionFeedback get(long id, long feedbackId, Action action) {
        return feedback.findByIdAndInspectionId(feedbackId, id).orElseThrow(() -> Inspections.hidden(id, action));
    }
}
