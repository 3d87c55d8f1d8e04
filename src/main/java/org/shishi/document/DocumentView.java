package org.shishi.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Resource;
import org.shishi.shared.ShanghaiClock;

/**
 * A document in a list: what it is, without its text.
 *
 * @param version goes back with a change, so that two people cannot overwrite each other
 * @param period the code of a bulletin's period, such as {@code 2023-09-1}
 * @param asOf the day of its figures
 * @param since the day of the bulletin before it, from which on it tells what moved
 * @param datedOn the date below it (成文日期)
 * @param number of the bulletin in its year, or of the report's version; none before it is issued
 * @param sha256 of everything that it froze
 * @param discardReason why the draft came to nothing, if it did
 */
public record DocumentView(
        long id,
        long version,
        DocumentKind kind,
        int planYear,
        @Nullable String period,
        String title,
        LocalDate asOf,
        LocalDate since,
        LocalDate datedOn,
        @Nullable Integer number,
        DocumentState state,
        String draftedBy,
        OffsetDateTime draftedAt,
        @Nullable String issuedBy,
        @Nullable OffsetDateTime issuedAt,
        @Nullable String sha256,
        @Nullable String discardedBy,
        @Nullable OffsetDateTime discardedAt,
        @Nullable String discardReason) {

    public boolean isIssued() {
        return state == DocumentState.ISSUED;
    }

    public boolean isDraft() {
        return state == DocumentState.DRAFT;
    }

    /** Moments as a clock on the wall shows them, however they were read. */
    public DocumentView {
        draftedAt = Objects.requireNonNull(ShanghaiClock.onTheWall(draftedAt));
        issuedAt = ShanghaiClock.onTheWall(issuedAt);
        discardedAt = ShanghaiClock.onTheWall(discardedAt);
    }

    /** As it would be with another text. */
    DocumentView with(SaveDocument text) {
        return telling(text.title(), text.asOf(), since, text.datedOn());
    }

    /** The same, telling what moved from another day on. */
    DocumentView tellingSince(LocalDate day) {
        return telling(title, asOf, day, datedOn);
    }

    private DocumentView telling(String newTitle, LocalDate newAsOf, LocalDate newSince, LocalDate newDate) {
        return new DocumentView(
                id,
                version,
                kind,
                planYear,
                period,
                newTitle,
                newAsOf,
                newSince,
                newDate,
                number,
                state,
                draftedBy,
                draftedAt,
                issuedBy,
                issuedAt,
                sha256,
                discardedBy,
                discardedAt,
                discardReason);
    }

    String subject() {
        return "document:" + id;
    }

    public Resource resource() {
        return Resource.ofUnits(subject(), java.util.Set.of(), null, java.util.Set.of(), state);
    }
}
