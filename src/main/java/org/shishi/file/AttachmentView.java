package org.shishi.file;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file as a page, the API or another module sees it.
 *
 * @param id its random name, which stands in addresses
 * @param used where the same file or a picture like it hangs too, the best first; only for those who may compare
 */
public record AttachmentView(
        String id,
        RecordPart held,
        String filename,
        FileType type,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        OffsetDateTime addedAt,
        String addedBy,
        @Nullable Removal removal,
        List<UsedElsewhere> used) {

    static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double KILO = 1024;

    /** When, by whom and why it was taken away; what was said of it stays. */
    public record Removal(OffsetDateTime at, String by, String reason) {

        public String minute() {
            return MINUTE.format(at);
        }
    }

    AttachmentView with(List<UsedElsewhere> elsewhere) {
        return new AttachmentView(id, held, filename, type, size, width, height, addedAt, addedBy, removal, elsewhere);
    }

    public String minute() {
        return MINUTE.format(addedAt);
    }

    /** For people: {@code 812 KB}, {@code 1.4 MB}. */
    public String sizeText() {
        return size < KILO * KILO
                ? Math.max(1, Math.round(size / KILO)) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", size / KILO / KILO);
    }
}
