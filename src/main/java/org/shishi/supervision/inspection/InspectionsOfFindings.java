package org.shishi.supervision.inspection;

import java.time.LocalDate;
import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.supervision.finding.InspectionLookup;
import org.springframework.stereotype.Component;

/** Tells findings of the inspections that found them. */
@Component
class InspectionsOfFindings implements InspectionLookup {

    private final InspectionRepository inspections;
    private final InspectionRows rows;

    InspectionsOfFindings(InspectionRepository inspections, InspectionRows rows) {
        this.inspections = inspections;
        this.rows = rows;
    }

    @Override
    public boolean exists(long id) {
        return inspections.findById(id).isPresent();
    }

    @Override
    public List<HeldInspection> on(LocalDate day) {
        return rows.on(day);
    }

    @Override
    public boolean isReadableBy(Actor actor, long id) {
        return inspections
                .findById(id)
                .map(found -> Policy.decide(actor, Action.INSPECTION_READ, found.resource())
                        .allowed())
                .orElse(false);
    }
}
