package org.shishi.project.closing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request to close a project, and what the inspection office said to it.
 *
 * @param evidence what shows that the project is finished and in use
 * @param despite why it is to be closed although something about it is open; empty where nothing was
 * @param answeredBy empty while it waits
 * @param closedOn since when the project is closed, or open again; none where it is not
 * @param revoked whether the project was closed by it and is not any more
 * @param ofClosed of a re-opening: whether the project was closed; else it was finished only
 */
public record ClosingView(
        long id,
        String code,
        String title,
        ClosingKind kind,
        ClosingState state,
        String evidence,
        String despite,
        String requestedBy,
        OffsetDateTime requestedAt,
        String answeredBy,
        @Nullable OffsetDateTime answeredAt,
        String opinion,
        @Nullable LocalDate closedOn,
        boolean revoked,
        boolean ofClosed) {

    public boolean reopens() {
        return kind == ClosingKind.REOPEN;
    }

    public boolean waits() {
        return state == ClosingState.REQUESTED;
    }

    /** The message that names what was asked. */
    public String kindWord() {
        if (!reopens()) {
            return "ClosingKind.CLOSE";
        }
        return ofClosed ? "ClosingKind.REOPEN" : "project.reopening.finished";
    }

    /** The message that says what has become of it. */
    public String stateWord() {
        if (state != ClosingState.CONFIRMED) {
            return "ClosingState." + state.name();
        }
        if (reopens()) {
            return ofClosed ? "project.reopening.revoked" : "project.reopening.reopened";
        }
        return revoked ? "project.closing.revoked" : "ClosingState.CONFIRMED";
    }

    /** The message that names why it was asked. */
    public String evidenceWord() {
        if (!reopens()) {
            return "project.closing.evidence.word";
        }
        return ofClosed ? "project.reopening.reason.word" : "project.reopening.finished.reason";
    }

    public String tone() {
        if (waits()) {
            return "wait";
        }
        return state == ClosingState.CONFIRMED && !reopens() && !revoked ? "done" : "warn";
    }

    /** As it stood on a day: nothing where it was asked later, and waiting where it was answered later. */
    Optional<ClosingView> asOf(LocalDate day) {
        if (requestedAt.toLocalDate().isAfter(day)) {
            return Optional.empty();
        }
        return answeredAt == null || !answeredAt.toLocalDate().isAfter(day)
                ? Optional.of(this)
                : Optional.of(new ClosingView(
                        id,
                        code,
                        title,
                        kind,
                        ClosingState.REQUESTED,
                        evidence,
                        despite,
                        requestedBy,
                        requestedAt,
                        "",
                        null,
                        "",
                        null,
                        revoked,
                        ofClosed));
    }

    ClosingView revoked(boolean since, boolean closedBefore) {
        return new ClosingView(
                id,
                code,
                title,
                kind,
                state,
                evidence,
                despite,
                requestedBy,
                requestedAt,
                answeredBy,
                answeredAt,
                opinion,
                closedOn,
                since,
                closedBefore);
    }
}
