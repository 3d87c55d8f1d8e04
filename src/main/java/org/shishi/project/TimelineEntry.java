package org.shishi.project;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One thing that happened to a project: what changed, from which day it holds, who recorded it, when, why.
 *
 * @param reason empty where none was asked for
 */
public record TimelineEntry(
        long record,
        OffsetDateTime recordedAt,
        LocalDate validOn,
        String actor,
        LedgerCommand command,
        String reason,
        List<FieldChange> changes) {}
