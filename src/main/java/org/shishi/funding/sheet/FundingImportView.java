package org.shishi.funding.sheet;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of entries that was uploaded.
 *
 * @param asOf the last day that its entries may name
 * @param appliedAt none while it only was looked at
 * @param entries how many it brought
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
        int entries) {

    public boolean applied() {
        return appliedAt != null;
    }
}
