package org.shishi.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.background.WorkProgress;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;
import tools.jackson.databind.json.JsonMapper;

/** One uploaded ledger and what was done with it. */
@Entity
class LedgerImport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.CHECKING;

    private @Nullable Long ownerId;
    private String owner;
    private String filename;
    private String sha256;
    private OffsetDateTime uploadedAt;
    private String setup;
    private String recognition;
    private int newRows;
    private int changedRows;
    private int unchangedRows;
    private int errorRows;
    private boolean goodRowsOnly;
    private String reason = "";
    private @Nullable OffsetDateTime appliedAt;
    private @Nullable String appliedBy;
    private @Nullable OffsetDateTime undoneAt;
    private @Nullable String undoneBy;
    private String undoReason = "";
    private @Nullable String failure;

    @SuppressWarnings("NullAway") // for JPA
    protected LedgerImport() {}

    LedgerImport(Actor actor, String filename, String sha256, OffsetDateTime now, String setup, String recognition) {
        this.ownerId = actor.id();
        this.owner = actor.name();
        this.filename = filename;
        this.sha256 = sha256;
        this.uploadedAt = now;
        this.setup = setup;
        this.recognition = recognition;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    ImportState state() {
        return state;
    }

    String filename() {
        return filename;
    }

    String setup() {
        return setup;
    }

    String reason() {
        return reason;
    }

    boolean goodRowsOnly() {
        return goodRowsOnly;
    }

    int errorRows() {
        return errorRows;
    }

    /** Refuses with {@code imports.state.working}, {@code imports.state.done} what its state does not allow. */
    void check(String newSetup, String newRecognition, boolean stalled) {
        if (!state.open() && !(stalled && state.working())) {
            throw new RuleViolation(state.working() ? "imports.state.working" : "imports.state.done");
        }
        state = ImportState.CHECKING;
        setup = newSetup;
        recognition = newRecognition;
        failure = null;
    }

    void checked(RowCounts counts) {
        state = ImportState.CHECKED;
        count(counts);
    }

    void failed(String why) {
        state = ImportState.FAILED;
        failure = why;
        count(RowCounts.NONE);
    }

    /** Refuses rows with errors unless the good ones alone are wanted: {@code imports.errors.left}. */
    void applying(String why, boolean goodOnly) {
        if (state != ImportState.CHECKED) {
            throw new RuleViolation(state.working() ? "imports.state.working" : "imports.state.done");
        }
        if (why.isBlank()) {
            throw RuleViolation.at("reason", "imports.reason.missing");
        }
        if (errorRows > 0 && !goodOnly) {
            throw new RuleViolation("imports.errors.left", String.valueOf(errorRows));
        }
        if (newRows + changedRows + unchangedRows == 0) {
            throw new RuleViolation("imports.nothing.to.apply");
        }
        state = ImportState.APPLYING;
        reason = why.strip();
        goodRowsOnly = goodOnly;
        failure = null;
    }

    /** Somebody took back what was asked for, or may no longer ask it: as it was tried before, or not tried at all. */
    void stopped(String why) {
        state = state == ImportState.APPLYING ? ImportState.CHECKED : ImportState.FAILED;
        failure = why;
        if (state == ImportState.FAILED) {
            count(RowCounts.NONE);
        }
    }

    /** Back to checking, since nothing was written; the reason is shown until somebody goes on. */
    void notApplied(String why) {
        state = ImportState.CHECKING;
        failure = why;
    }

    void applied(Actor actor, OffsetDateTime now, RowCounts counts) {
        state = ImportState.APPLIED;
        appliedAt = now;
        appliedBy = actor.name();
        count(counts);
    }

    /** Refuses what was not applied: {@code imports.undo.not.applied}. */
    void undone(Actor actor, OffsetDateTime now, String why) {
        if (state != ImportState.APPLIED) {
            throw new RuleViolation("imports.undo.not.applied");
        }
        if (why.isBlank()) {
            throw RuleViolation.at("reason", "imports.reason.missing");
        }
        state = ImportState.UNDONE;
        undoneAt = now;
        undoneBy = actor.name();
        undoReason = why.strip();
    }

    private void count(RowCounts counts) {
        newRows = counts.newRows();
        changedRows = counts.changed();
        unchangedRows = counts.unchanged();
        errorRows = counts.errors();
    }

    ImportView view(JsonMapper json, @Nullable WorkProgress progress, boolean fileKept) {
        return new ImportView(
                id(),
                state,
                owner,
                filename,
                sha256,
                ShanghaiClock.onTheWall(uploadedAt),
                json.readValue(setup, ImportSetup.class),
                json.readValue(recognition, Recognition.class),
                new RowCounts(newRows, changedRows, unchangedRows, errorRows),
                goodRowsOnly,
                reason,
                ShanghaiClock.onTheWall(appliedAt),
                appliedBy,
                ShanghaiClock.onTheWall(undoneAt),
                undoneBy,
                undoReason,
                failure == null ? null : json.readValue(failure, Note.class),
                progress,
                fileKept);
    }
}
