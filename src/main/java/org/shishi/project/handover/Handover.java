package org.shishi.project.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;

/** One step of a finished project as it was told; it stays, also when it is returned. */
@Entity
@Table(name = "project_handover")
class Handover {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long projectId;

    @Enumerated(EnumType.STRING)
    private HandoverStep step;

    private LocalDate happenedOn;
    private String account;
    private String skipped;
    private String usedBy = "";
    private String maintainedBy = "";
    private String body = "";
    private String members = "";

    @Enumerated(EnumType.STRING)
    private @Nullable AcceptanceConclusion conclusion;

    private long toldBy;
    private String toldName;
    private @Nullable Long toldUnit;
    private OffsetDateTime toldAt;
    private @Nullable Long returnedBy;
    private String returnedName = "";
    private @Nullable OffsetDateTime returnedAt;
    private String returnedReason = "";

    @SuppressWarnings("NullAway") // for JPA
    protected Handover() {}

    Handover(long projectId, HandoverStep step, TellHandover told, Actor by, OffsetDateTime now) {
        this.projectId = projectId;
        this.step = step;
        this.happenedOn = told.on();
        this.account = told.account();
        this.skipped = told.skipped();
        if (told.use() != null) {
            usedBy = told.use().usedBy();
            maintainedBy = told.use().maintainedBy();
        }
        if (told.acceptance() != null) {
            body = told.acceptance().body();
            members = told.acceptance().members();
            conclusion = told.acceptance().conclusion();
        }
        this.toldBy = Objects.requireNonNull(by.id());
        this.toldName = by.name();
        this.toldUnit = by.unitId();
        this.toldAt = now;
    }

    void giveBack(Actor by, OffsetDateTime now, String reason) {
        if (returnedAt != null) {
            throw new RuleViolation("project.handover.returned.already", returnedName);
        }
        returnedBy = by.id();
        returnedName = by.name();
        returnedAt = now;
        returnedReason = reason;
    }

    /** Whether it holds: told, not returned, and not an acceptance that came to nothing. */
    boolean holds() {
        return returnedAt == null && (conclusion == null || conclusion.accepts());
    }

    boolean toldBy(Actor actor) {
        return Objects.equals(toldBy, actor.id());
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long projectId() {
        return projectId;
    }

    HandoverStep step() {
        return step;
    }

    HandoverView.Said said() {
        return new HandoverView.Said(account, skipped, usedBy, maintainedBy, body, members, conclusion);
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    HandoverView.Told told(String unit) {
        return new HandoverView.Told(toldName, unit, Objects.requireNonNull(ShanghaiClock.onTheWall(toldAt)));
    }

    @Nullable
    Long toldUnit() {
        return toldUnit;
    }

    HandoverView.@Nullable Returned returned() {
        var at = ShanghaiClock.onTheWall(returnedAt);
        return at == null ? null : new HandoverView.Returned(returnedName, at, returnedReason);
    }
}
