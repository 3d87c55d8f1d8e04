package org.shishi.funding.sheet;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.brought.Undone;
import org.shishi.policy.Actor;
import org.shishi.sheet.LeftOut;

/**
 * A sheet of entries that was uploaded.
 *
 * @param asOf the last day that its entries may name
 * @param appliedAt none while it only was looked at
 * @param entries how many it brought
 * @param left what of an applied sheet was not booked
 * @param undone that they were taken back, or none
 */
public record FundingImportView(
        long id,
        String filename,
        @Nullable Long ownerId,
        String owner,
        OffsetDateTime uploadedAt,
        LocalDate asOf,
        @Nullable OffsetDateTime appliedAt,
        @Nullable String appliedBy,
        int entries,
        List<LeftOut> left,
        @Nullable Undone undone) {

    FundingImportView with(@Nullable Undone by) {
        return new FundingImportView(
                id, filename, ownerId, owner, uploadedAt, asOf, appliedAt, appliedBy, entries, left, by);
    }

    /** When its entries were made; of an applied one only. */
    OffsetDateTime takenAt() {
        return Objects.requireNonNull(appliedAt);
    }

    /** Whether its entries stand and may be taken back; what the application itself brought stays. */
    public boolean undoable() {
        return applied() && undone == null && entries > 0 && !ofNobody();
    }

    boolean ofNobody() {
        return owner.equals(Actor.SYSTEM.name());
    }

    public boolean applied() {
        return appliedAt != null;
    }
}
