package org.shishi.funding;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Level;

/**
 * Narrows the entries of a plan year up to a day; what is not said does not narrow.
 *
 * @param code of one project
 * @param fiscal whether the money is the state's
 * @param from the first day of an entry
 * @param to the last, besides the day as of which is asked
 * @param importId the sheet that brought them
 * @param q words in document number, note, project code or title
 */
public record EntryFilter(
        int year,
        LocalDate asOf,
        @Nullable String code,
        Set<Level> levels,
        @Nullable Long leadUnitId,
        @Nullable FundingStage stage,
        @Nullable FundingTier tier,
        @Nullable FundingChannel channel,
        @Nullable Boolean fiscal,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long importId,
        @Nullable String q) {

    /** All entries of a year. */
    public static EntryFilter of(int year, LocalDate asOf) {
        return new EntryFilter(year, asOf, null, Set.of(), null, null, null, null, null, null, null, null, null);
    }

    /** All entries of one project. */
    public static EntryFilter of(int year, LocalDate asOf, String code) {
        return new EntryFilter(year, asOf, code, Set.of(), null, null, null, null, null, null, null, null, null);
    }

    /** Whether it asks for nothing that a single entry or its project says, but for sheet, level and unit. */
    boolean ofSources() {
        return blank(code) && blank(q);
    }

    /** Whether what is kept of entries finds the first of them: those of a level or unit alone are sooner found by their projects. */
    boolean ofManySources() {
        boolean ofProjects = !levels.isEmpty() || leadUnitId != null;
        boolean ofEntries = stage != null || tier != null || channel != null || fiscal != null || importId != null;
        return ofSources() && (ofEntries || !ofProjects);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
