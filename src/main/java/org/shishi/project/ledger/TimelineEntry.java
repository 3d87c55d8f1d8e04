package org.shishi.project.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.shishi.project.FieldChange;

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
        List<FieldChange> changes) {

    /** As it looks to whoever may see fields of these names only masked. */
    public TimelineEntry masked(Set<String> names) {
        var shown = changes.stream().map(change -> change.masked(names)).toList();
        return new TimelineEntry(record, recordedAt, validOn, actor, command, reason, shown);
    }
}
