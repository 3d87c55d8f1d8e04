package org.shishi.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the trail; empty texts and missing days do not narrow. Days are days in Asia/Shanghai, both included.
 *
 * @param actor who did it, or for whom it was done
 * @param unitId of the unit for which they work now who did it
 * @param field what was said of, as the detail names it: {@code title}
 */
public record AuditFilter(
        @Nullable String actor,
        @Nullable Long unitId,
        @Nullable String action,
        @Nullable String subject,
        @Nullable String field,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
