package org.shishi.project.handover;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.file.AttachmentView;

/**
 * One step as it was told.
 *
 * @param holds whether it was neither returned nor an acceptance that came to nothing
 * @param returned none where it was not
 * @param files what shows it; none of them where the reader may not see them
 */
public record HandoverView(
        long id,
        HandoverStep step,
        LocalDate on,
        boolean holds,
        @JsonUnwrapped Said said,
        Told told,
        @Nullable Returned returned,
        List<Defects.Standing> defects,
        List<AttachmentView> files) {

    /** What was said of it; what its step does not ask is empty. */
    public record Said(
            String account,
            String skipped,
            String usedBy,
            String maintainedBy,
            String body,
            String members,
            @Nullable AcceptanceConclusion conclusion) {}

    public record Told(String by, String unit, OffsetDateTime at) {}

    public record Returned(String by, OffsetDateTime at, String reason) {}

    public boolean openDefects() {
        return defects.stream().anyMatch(Defects.Standing::open);
    }
}
