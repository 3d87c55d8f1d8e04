package org.shishi.proposal;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What may become a project, as it is sent and kept.
 *
 * @param leadUnitId the implementing body
 * @param amount 万元
 * @param indicators what is voted for in numbers: a project that comes of it begins with them
 */
@Embeddable
public record SaveItem(
        String title,
        String content,
        String target,
        @Nullable Long leadUnitId,
        @Nullable BigDecimal amount,
        @Nullable LocalDate deadline,
        @Convert(converter = Goals.Lines.class) Goals indicators) {

    public SaveItem {
        indicators = indicators == null ? Goals.NONE : indicators;
    }

    /** Without indicators. */
    public SaveItem(
            String title,
            String content,
            String target,
            @Nullable Long leadUnitId,
            @Nullable BigDecimal amount,
            @Nullable LocalDate deadline) {
        this(title, content, target, leadUnitId, amount, deadline, Goals.NONE);
    }
}
