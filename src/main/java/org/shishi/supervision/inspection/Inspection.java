package org.shishi.supervision.inspection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.common.Attribution;
import org.shishi.supervision.common.FieldRules;
import org.springframework.dao.OptimisticLockingFailureException;

/** A look at projects on the spot, planned, held, and concluded. */
@Entity
@SQLRestriction("not register_taken_back(import_id)")
class Inspection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private int planYear;
    private @Nullable Long importId;

    @Enumerated(EnumType.STRING)
    private InspectionKind kind;

    private String theme;
    private String plan;
    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private InspectionState state = InspectionState.PLANNED;

    private String conclusion = "";
    private String recordedBy;
    private OffsetDateTime recordedAt;

    @ElementCollection
    @CollectionTable(name = "inspection_body", joinColumns = @JoinColumn(name = "inspection_id"))
    @OrderColumn(name = "position")
    @Column(name = "unit_id")
    private List<Long> bodies = new ArrayList<>();

    @SuppressWarnings("NullAway") // for JPA
    protected Inspection() {}

    Inspection(SaveInspection save, Attribution attribution) {
        write(save);
        recordedBy = attribution.actor().name();
        recordedAt = attribution.at();
    }

    private void write(SaveInspection save) {
        if (save.bodies().isEmpty()) {
            throw RuleViolation.at("bodies", "supervision.bodies.missing");
        }
        if (save.kind() == InspectionKind.JOINT
                && save.bodies().stream().distinct().count() < 2) {
            throw RuleViolation.at("bodies", "supervision.bodies.joint");
        }
        planYear = save.planYear();
        kind = save.kind();
        theme = save.theme();
        plan = save.plan();
        heldOn = save.heldOn();
        var named = save.bodies().stream().distinct().toList();
        if (!named.equals(List.copyOf(bodies))) {
            bodies.clear();
            bodies.addAll(named);
        }
    }

    void change(SaveInspection save, long read) {
        if (version != read) {
            throw new OptimisticLockingFailureException("inspection " + id);
        }
        if (!isOpen(state)) {
            throw new RuleViolation("supervision.inspection.state", state);
        }
        write(save);
    }

    /** Says that it took place, on the day for which it is recorded. */
    void hold(LocalDate on, LocalDate today) {
        state = InspectionStep.HOLD.after(state);
        FieldRules.requireNotAfter("heldOn", on, today);
        heldOn = on;
    }

    /**
     * Records on the spot begin the inspection, if nobody has said so: on the day for which it was planned. Before that day
     * somebody has to say when it took place, {@code supervision.inspection.early}.
     */
    void begin(LocalDate today) {
        if (state == InspectionState.PLANNED) {
            if (heldOn.isAfter(today)) {
                throw new RuleViolation("supervision.inspection.early", heldOn.toString());
            }
            hold(heldOn, today);
        }
    }

    void cancel() {
        state = InspectionStep.CANCEL.after(state);
    }

    void conclude(String text) {
        state = InspectionStep.CONCLUDE.after(state);
        conclusion = text;
    }

    /** Whether it can still be changed, and what it looks at. */
    static boolean isOpen(InspectionState state) {
        return state == InspectionState.PLANNED || state == InspectionState.HELD;
    }

    void require(InspectionStep step) {
        step.requireState(state);
    }

    static Resource resource(long id, Set<Long> inspected, InspectionState state) {
        return Resource.ofUnits("inspection:" + id, inspected, null, Set.of(), state);
    }

    /** As the inspection office has it, to whose commands the inspected units do not matter. */
    Resource resource() {
        return resource(id(), Set.of(), state);
    }

    /** Says which register brought it, to be taken back with it. */
    Inspection broughtBy(@Nullable Long register) {
        importId = register;
        return this;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    int planYear() {
        return planYear;
    }
}
