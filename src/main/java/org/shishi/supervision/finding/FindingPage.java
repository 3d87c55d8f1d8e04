package org.shishi.supervision.finding;

import java.util.EnumSet;
import java.util.List;
import org.shishi.shared.Viewpoint.OfYear;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.StepPages.RecordPage;

/** What a finding's page says. */
record FindingPage(FindingDetail detail, Labels labels) implements OfYear, RecordPage {

    @Override
    public int planYear() {
        return finding().planYear();
    }

    private static final EnumSet<FindingField> STANDING =
            EnumSet.of(FindingField.CATEGORY, FindingField.SEVERITY, FindingField.DUE_ON);

    /** A button: its word, and where it leads. */
    record Act(String word, String href, boolean first) {}

    public FindingView finding() {
        return detail.finding();
    }

    @Override
    public String href() {
        return FindingPages.PLACE.of(finding().id());
    }

    @Override
    public String title() {
        return labels.say("supervision.finding.of", String.valueOf(finding().id()));
    }

    public String category() {
        return labels.text(finding().category());
    }

    public String severity() {
        return labels.text(finding().severity());
    }

    public String severityTone() {
        return finding().severity().tone();
    }

    public String state() {
        return labels.text(finding().state());
    }

    public String stateTone() {
        return finding().state().tone();
    }

    public List<FindingStepView> steps() {
        return detail.steps();
    }

    /** What is said of it, but for what stands above. */
    public List<FindingField.Fact> facts() {
        return EnumSet.complementOf(STANDING).stream()
                .map(field -> field.fact(finding(), labels))
                .toList();
    }

    public String verb(FindingStepView step) {
        return labels.text(step.verb().done());
    }

    public boolean mayChange() {
        return detail.allowed().contains(FindingVerb.CHANGE);
    }

    public boolean mayNotify() {
        return detail.mayNotify() && finding().state().awaitsRectification();
    }

    public List<Act> acts() {
        return detail.allowed().stream()
                .filter(FindingStepHandler.STEPS::contains)
                .map(verb -> new Act(labels.text(verb), href() + "/" + verb.word(), verb != FindingVerb.SEND_BACK))
                .toList();
    }
}
