package org.shishi.proposal;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What may become a project, as it is sent and kept.
 *
 * @param leadUnitId the implementing body
 * @param amount 万元
 */
@Embeddable
public record SaveItem(
        String title,
        String content,
        String target,
        @Nullable Long leadUnitId,
        @Nullable BigDecimal amount,
        @Nullable LocalDate deadline) {}
