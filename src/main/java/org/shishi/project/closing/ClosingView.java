package org.shishi.project.closing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One request to close a project, and what the inspection office said to it.
 *
 * @param evidence what shows that the project is finished and in use
 * @param despite why it is to be closed although something about it is open; empty where nothing was
 * @param answeredBy empty while it waits
 * @param closedOn since when the project is closed, or open again; none where it is not
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
        @Nullable LocalDate closedOn) {

    public boolean reopens() {
        return kind == ClosingKind.REOPEN;
    }

    public boolean waits() {
        return state == ClosingState.REQUESTED;
    }
}
