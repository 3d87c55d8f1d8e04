package org.shishi.supervision.inspection;

import org.shishi.supervision.common.Labels;

/** One inspection on a list, in words. */
public record InspectionLine(InspectionView inspection, Labels labels) {

    public String href() {
        return InspectionPages.PLACE.of(inspection.id());
    }

    public String kind() {
        return labels.text(inspection.kind());
    }

    public String bodies() {
        return String.join(labels.say("supervision.comma"), inspection.bodies());
    }

    public String state() {
        return labels.text(inspection.state());
    }

    public String tone() {
        return inspection.state().tone();
    }
}
