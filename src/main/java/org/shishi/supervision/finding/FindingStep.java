package org.shishi.supervision.finding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.shishi.supervision.common.Attribution;
import org.shishi.supervision.common.RecordedStep;

/** What became of a finding from one day on; written once and never changed. */
@Entity
@Immutable
class FindingStep extends RecordedStep {

    private long findingId;

    @Enumerated(EnumType.STRING)
    private FindingVerb verb;

    @Enumerated(EnumType.STRING)
    private FindingState state;

    private LocalDate dueOn;
    private String progress;

    @SuppressWarnings("NullAway") // for JPA
    protected FindingStep() {}

    FindingStep(Finding finding, FindingVerb verb, Attribution attribution, String reason, Rectification done) {
        super(attribution, reason, done.measures(), done.evidence());
        this.findingId = finding.id();
        this.verb = verb;
        this.state = finding.state();
        this.dueOn = finding.dueOn();
        this.progress = done.progress();
    }

    boolean showsEvidence() {
        return !evidence().isBlank();
    }

    FindingVerb verb() {
        return verb;
    }

    FindingStepView view() {
        return new FindingStepView(
                verb, state, heldOn(), actor(), reason(), new Rectification(measures(), progress, evidence()), dueOn);
    }
}
