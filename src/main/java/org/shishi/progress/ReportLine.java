package org.shishi.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.project.Blocker;

/** A report as a list shows it: what decides at a glance, without indicator values and sites. */
public record ReportLine(
        long id,
        long version,
        ReportedProject project,
        ReportingPeriodView period,
        ReportingUnit unit,
        ReportState state,
        boolean noChange,
        boolean late,
        @Nullable BigDecimal percent,
        String progress,
        String problems,
        String coordination,
        String nextStep,
        @Nullable LocalDate forecast,
        @Nullable Blocker blocker,
        int flags,
        String insistence,
        @Nullable OffsetDateTime submittedAt,
        String submittedBy,
        String returnReason) {}
