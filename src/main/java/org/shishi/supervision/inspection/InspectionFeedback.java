package org.shishi.supervision.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.common.Attribution;

/** What an inspected unit was told, and its objection. */
@Entity
class InspectionFeedback {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long inspectionId;
    private long unitId;
    private String conclusion;
    private LocalDate sentOn;
    private LocalDate objectsUntil;
    private @Nullable String objection;
    private @Nullable LocalDate objectedOn;
    private @Nullable String objectedBy;
    private @Nullable Boolean upheld;
    private @Nullable String decision;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decidedBy;

    @SuppressWarnings("NullAway") // for JPA
    protected InspectionFeedback() {}

    InspectionFeedback(long inspectionId, long unitId, String conclusion, LocalDate sentOn, LocalDate objectsUntil) {
        this.inspectionId = inspectionId;
        this.unitId = unitId;
        this.conclusion = conclusion;
        this.sentOn = sentOn;
        this.objectsUntil = objectsUntil;
    }

    /** Objects, once and in time. */
    void object(String text, Attribution attribution) {
        if (attribution.on().isAfter(objectsUntil)) {
            throw RuleViolation.at("text", "supervision.objection.late", objectsUntil.toString());
        }
        if (objection != null) {
            throw RuleViolation.at("text", "supervision.objection.made");
        }
        objection = text;
        objectedOn = attribution.on();
        objectedBy = attribution.actor().name();
    }

    void decide(boolean stands, String text, Attribution attribution) {
        if (!undecided()) {
            throw new RuleViolation("supervision.objection.none");
        }
        upheld = stands;
        decision = text;
        decidedOn = attribution.on();
        decidedBy = attribution.actor().name();
    }

    boolean undecided() {
        return objection != null && decidedOn == null;
    }

    Resource resource() {
        return new Resource(
                "inspection:" + inspectionId + "/feedback:" + id, Set.of(unitId), null, Set.of(), null, null, true);
    }

    FeedbackView view(String unit, boolean ownUnit, boolean mayEdit, LocalDate today) {
        return new FeedbackView(
                Objects.requireNonNull(id),
                unitId,
                unit,
                conclusion,
                sentOn,
                objectsUntil,
                objection,
                objectedOn,
                upheld,
                decision,
                decidedOn,
                ownUnit && objection == null && !today.isAfter(objectsUntil),
                mayEdit && undecided());
    }

    long unitId() {
        return unitId;
    }
}
