package org.shishi.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Narrows the trail; empty texts and missing days do not narrow. Days are days in Asia/Shanghai, both included. */
public record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
