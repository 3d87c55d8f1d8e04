package org.shishi.supervision.inspection;

import java.util.List;
import java.util.stream.Stream;
import org.shishi.supervision.common.StepPages.RecordPage;
import org.shishi.supervision.common.Words;
import org.shishi.supervision.finding.FindingLine;
import org.shishi.supervision.finding.FindingView;

/** What an inspection's page says. */
record InspectionPage(InspectionDetail detail, Words words) implements RecordPage {

    /** A button: its word, and where it leads. */
    record Act(String word, String href) {}

    public InspectionView inspection() {
        return detail.inspection();
    }

    @Override
    public String href() {
        return "/supervision/inspections/" + inspection().id();
    }

    public InspectionLine row() {
        return new InspectionLine(inspection(), words);
    }

    @Override
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
                Stream.of(InspectionStep.HOLD, InspectionStep.SITE, InspectionStep.DRAW, InspectionStep.CANCEL);
            case HELD ->
                Stream.of(InspectionStep.SITE, InspectionStep.DRAW, InspectionStep.CONCLUDE, InspectionStep.TELL);
            case CONCLUDED -> Stream.of(InspectionStep.TELL);
            case CANCELLED -> Stream.<InspectionStep>empty();
        };
        return steps.map(step -> new Act(words.text(step), href() + "/" + step.word()))
                .toList();
    }

    public List<FindingLine> findings() {
        return detail.findings().stream()
                .map((FindingView finding) -> FindingLine.of(finding, words))
                .toList();
    }
}
