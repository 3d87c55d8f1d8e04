package org.shishi.archive;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the archive of a year would hold, what of the year is still open, and what was made before.
 *
 * @param years those that have projects, the newest first
 * @param unfinished whether the year is not over
 * @param bytes of documents and files
 * @param open only what there is something of
 * @param everything what was exported of all years; empty for whoever may not do so
 */
public record ArchiveOverview(
        int year,
        List<Integer> years,
        boolean unfinished,
        Counts counts,
        List<Open> open,
        List<Made> made,
        List<Made> everything,
        boolean mayTakeAll) {

    /** How much there is of each kind. */
    public record Counts(
            long projects, long reports, long money, long notices, long documents, long files, long bytes) {}

    /** Something that is not finished, by the key of its name. */
    public record Open(String what, long number) {}

    /**
     * A package that was made.
     *
     * @param sha256 of the whole file; none: it was not taken to its end
     */
    public record Made(
            OffsetDateTime at, String by, @Nullable String sha256, long bytes) {}

    /** For people. */
    public long megabytes() {
        return Math.max(1, counts.bytes() >> 20);
    }
}
