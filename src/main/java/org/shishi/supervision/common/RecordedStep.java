package org.shishi.supervision.common;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A step in the life of a record: who took it on which day, and what was said. Written once and never changed. */
@MappedSuperclass
public abstract class RecordedStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private LocalDate heldOn;
    private OffsetDateTime recordedAt;
    private @Nullable Long accountId;
    private String actor;
    private @Nullable Long unitId;
    private String reason;
    private String measures;
    private String evidence;

    @SuppressWarnings("NullAway") // for JPA
    protected RecordedStep() {}

    protected RecordedStep(Attribution attribution, String reason, String measures, String evidence) {
        this.heldOn = attribution.on();
        this.recordedAt = attribution.at();
        this.accountId = attribution.actor().id();
        this.actor = attribution.actor().name();
        this.unitId = attribution.actor().unitId();
        this.reason = reason;
        this.measures = measures;
        this.evidence = evidence;
    }

    protected LocalDate heldOn() {
        return heldOn;
    }

    protected String actor() {
        return actor;
    }

    protected String reason() {
        return reason;
    }

    protected String measures() {
        return measures;
    }

    protected String evidence() {
        return evidence;
    }
}
