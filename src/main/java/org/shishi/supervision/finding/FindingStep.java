package org.shishi.supervision.finding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.shishi.supervision.common.Doing;

/** What became of a finding from one day on; written once and never changed. */
@Entity
@Immutable
class FindingStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long findingId;

    @Enumerated(EnumType.STRING)
    private FindingVerb verb;

    @Enumerated(EnumType.STRING)
    private FindingState state;

    private LocalDate dueOn;
    private LocalDate heldOn;
    private OffsetDateTime recordedAt;
    private @Nullable Long accountId;
    private String actor;
    private @Nullable Long unitId;
    private String reason;
    private String measures;
    private String progress;
    private String evidence;

    @SuppressWarnings("NullAway") // for JPA
    protected FindingStep() {}

    FindingStep(Finding finding, FindingVerb verb, Doing doing, String reason, Rectification done) {
        this.findingId = finding.id();
        this.verb = verb;
        this.state = finding.state();
        this.dueOn = finding.dueOn();
        this.heldOn = doing.on();
        this.recordedAt = doing.at();
        this.accountId = doing.actor().id();
        this.actor = doing.actor().name();
        this.unitId = doing.actor().unitId();
        this.reason = reason;
        this.measures = done.measures();
        this.progress = done.progress();
        this.evidence = done.evidence();
    }

    boolean showsEvidence() {
        return !evidence.isBlank();
    }

    FindingVerb verb() {
        return verb;
    }

    FindingStepView view() {
        return new FindingStepView(
                verb, state, heldOn, actor, reason, new Rectification(measures, progress, evidence), dueOn);
    }
}
