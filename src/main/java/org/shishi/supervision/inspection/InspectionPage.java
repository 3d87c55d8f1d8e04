package org.shishi.supervision.inspection;

import java.util.List;
import org.shishi.shared.Viewpoint.OfYear;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.StepPages.RecordPage;
import org.shishi.supervision.finding.FindingLine;
import org.shishi.supervision.finding.FindingView;

/** What an inspection's page says. */
record InspectionPage(InspectionDetail detail, Labels labels) implements OfYear, RecordPage {

    @Override
    public int planYear() {
        return inspection().planYear();
    }

    /** A button: its word, and where it leads. */
    record Act(String word, String href) {}

    public InspectionView inspection() {
        return detail.inspection();
    }

    @Override
    public String href() {
        return InspectionPages.PLACE.of(inspection().id());
    }

    public InspectionLine row() {
        return new InspectionLine(inspection(), labels);
    }

    @Override
    public String title() {
        return labels.text(inspection().kind()) + " · " + inspection().theme();
    }

    public boolean open() {
        return detail.mayEdit() && Inspection.isOpen(inspection().state());
    }

    public List<Act> acts() {
        if (!detail.mayEdit()) {
            return List.of();
        }
        return InspectionStep.OF_THE_WHOLE.stream()
                .filter(step -> step.fits(inspection().state()) && !isConcludedAgain(step))
                .map(step -> new Act(labels.text(step), href() + "/" + step.word()))
                .toList();
    }

    /** A conclusion may be put right by those who know how, but the page does not ask for another one. */
    private boolean isConcludedAgain(InspectionStep step) {
        return step == InspectionStep.CONCLUDE && inspection().state() == InspectionState.CONCLUDED;
    }

    public List<FindingLine> findings() {
        return detail.findings().stream()
                .map((FindingView finding) -> FindingLine.of(finding, labels))
                .toList();
    }
}
