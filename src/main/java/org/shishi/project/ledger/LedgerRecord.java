package org.shishi.project.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;

/** Who recorded facts, when, by which command and why. */
@Entity
@Table(name = "project_record")
class LedgerRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private OffsetDateTime recordedAt;
    private @Nullable Long actorId;
    private String actor;

    @Enumerated(EnumType.STRING)
    private LedgerCommand command;

    private String reason;
    private @Nullable Long batch;

    @SuppressWarnings("NullAway") // for JPA
    protected LedgerRecord() {}

    LedgerRecord(OffsetDateTime recordedAt, Actor actor, LedgerCommand command, String reason, @Nullable Long batch) {
        this.recordedAt = recordedAt;
        this.actorId = actor.id();
        this.actor = actor.name();
        this.command = command;
        this.reason = reason;
        this.batch = batch;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    OffsetDateTime recordedAt() {
        return recordedAt;
    }

    String actor() {
        return actor;
    }

    LedgerCommand command() {
        return command;
    }

    String reason() {
        return reason;
    }

    /** Its number is free for another sheet once it has been taken back. */
    void takenBack() {
        batch = null;
    }
}
