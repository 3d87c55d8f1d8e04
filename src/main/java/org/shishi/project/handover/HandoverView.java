package org.shishi.project.handover;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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

    /** By the day it holds, whenever it was told: nothing where that is later, and holding where it was returned later. */
    Optional<HandoverView> asOf(LocalDate day) {
        if (on.isAfter(day)) {
            return Optional.empty();
        }
        return returned == null || !returned.at().toLocalDate().isAfter(day)
                ? Optional.of(this)
                : Optional.of(new HandoverView(id, step, on, accepts(), said, told, null, defects, files));
    }

    private boolean accepts() {
        return said.conclusion() == null || said.conclusion().accepts();
    }

    public boolean openDefects() {
        return defects.stream().anyMatch(Defects.Standing::open);
    }
}
