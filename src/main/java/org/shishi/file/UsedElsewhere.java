package org.shishi.file;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Points out that a file hangs at another place too.
 *
 * @param id of the other file; none where the reader may not open it
 * @param label what people call the record there
 * @param same the very file; otherwise a picture that looks like it
 */
public record UsedElsewhere(
        @Nullable String id,
        RecordPart held,
        String label,
        @Nullable String link,
        boolean same,
        OffsetDateTime addedAt) {

    public String minute() {
        return AttachmentView.MINUTE.format(addedAt);
    }
}
