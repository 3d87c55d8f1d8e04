package org.shishi.supervision.web;

import java.util.List;
import java.util.stream.Stream;
import org.shishi.supervision.FindingView;
import org.shishi.supervision.InspectionDetail;
import org.shishi.supervision.InspectionState;
import org.shishi.supervision.InspectionView;

/** What an inspection's page says. */
record InspectionPage(InspectionDetail detail, Words words) {

    /** One line of a list. */
    record Row(InspectionView inspection, Words words) {

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
            return Words.tone(inspection.state());
        }
    }

    /** A button: its word, and where it leads. */
    record Act(String word, String href) {}

    public InspectionView inspection() {
        return detail.inspection();
    }

    public String href() {
        return "/supervision/inspections/" + inspection().id();
    }

    public Row row() {
        return new Row(inspection(), words);
    }

    public String title() {
        return words.text(inspection().kind()) + " · " + inspection().theme();
    }

    public boolean open() {
        return detail.mayEdit()
                && (inspection().state() == InspectionState.PLANNED
                        || inspection().state() == InspectionState.HELD);
    }

    public List<Act> acts() {
        if (!detail.mayEdit()) {
            return List.of();
        }
        var steps = switch (inspection().state()) {
            case PLANNED ->
                Stream.of(
                        InspectionDesk.Step.HOLD,
                        InspectionDesk.Step.SITE,
                        InspectionDesk.Step.DRAW,
                        InspectionDesk.Step.CANCEL);
            case HELD ->
                Stream.of(
                        InspectionDesk.Step.SITE,
                        InspectionDesk.Step.DRAW,
                        InspectionDesk.Step.CONCLUDE,
                        InspectionDesk.Step.TELL);
            case CONCLUDED -> Stream.of(InspectionDesk.Step.TELL);
            case CANCELLED -> Stream.<InspectionDesk.Step>empty();
        };
        return steps.map(step -> new Act(words.text(step), href() + "/" + step.word()))
                .toList();
    }

    public List<FindingListPages.Row> findings() {
        return detail.findings().stream()
                .map((FindingView finding) -> FindingListPages.Row.of(finding, words))
                .toList();
    }
}
