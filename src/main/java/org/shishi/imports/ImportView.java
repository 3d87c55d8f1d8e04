package org.shishi.imports;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.background.WorkProgress;
import org.shishi.policy.Actor;

/**
 * One uploaded ledger as pages and the API see it.
 *
 * @param id also the batch under which the ledger can take it back; none for a dry run that was not kept
 * @param setup what a person said
 * @param progress only while it is being worked on
 * @param failure why it could not be read, if so
 * @param fileKept whether the uploaded bytes are still there
 */
public record ImportView(
        @Nullable Long id,
        ImportState state,
        String owner,
        String filename,
        String sha256,
        @Nullable OffsetDateTime uploadedAt,
        ImportSetup setup,
        Recognition recognition,
        RowCounts counts,
        boolean goodRowsOnly,
        String reason,
        @Nullable OffsetDateTime appliedAt,
        @Nullable String appliedBy,
        @Nullable OffsetDateTime undoneAt,
        @Nullable String undoneBy,
        String undoReason,
        @Nullable Note failure,
        @Nullable WorkProgress progress,
        boolean fileKept) {

    static ImportView ofDryRun(
            Actor actor, Upload file, ImportSetup setup, Recognition recognition, List<ImportRow> rows) {
        return new ImportView(
                null,
                ImportState.CHECKED,
                actor.name(),
                file.filename(),
                file.sha256(),
                null,
                setup,
                recognition,
                RowCounts.of(rows),
                false,
                "",
                null,
                null,
                null,
                null,
                "",
                null,
                null,
                false);
    }
}
