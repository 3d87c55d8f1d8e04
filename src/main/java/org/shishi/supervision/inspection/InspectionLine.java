package org.shishi.supervision.inspection;

import org.shishi.supervision.common.Words;

/** One inspection on a list, in words. */
public record InspectionLine(InspectionView inspection, Words words) {

    public String href() {
        return "/supervision/inspections/" + inspection.id();
    }

    public String kind() {
        return words.text(inspection.kind());
    }

    public String bodies() {
        return String.join(words.say("supervision.comma"), inspection.bodies());
    }

    public String state() {
        return words.text(inspection.state());
    }

    public String tone() {
        return inspection.state().tone();
    }
}
