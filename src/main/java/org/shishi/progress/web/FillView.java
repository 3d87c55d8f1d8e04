package org.shishi.progress.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.progress.ReportOpening;

/**
 * The form of a report in words.
 *
 * @param keep the name under which the browser keeps what is being typed, different for everybody
 * @param last what was told last, or none
 * @param reason why the office returned it, or none
 * @param photosAsked whether the office asked for photos of this report
 * @param open whether it may be filled in
 */
record FillView(
        ReportOpening opening,
        String path,
        String history,
        String keep,
        String periodName,
        boolean late,
        boolean open,
        String state,
        String tone,
        @Nullable Last last,
        @Nullable String reason,
        boolean photosAsked,
        List<Goal> goals,
        List<Place> places) {

    /** What was told last, beside the fields. */
    record Last(String periodName, String percent, String progress, String forecast) {}

    /** An indicator of the plan: what is to be reached, and what was reached last. */
    record Goal(String name, String target, String before) {}

    /** A site of the plan. */
    record Place(String name, String where) {}

    /** Two versions of one field. */
    record Clash(String field, String name, String theirs, String mine) {}

    /** What two people made differently. */
    record Clashes(String by, String at, String state, long version, List<Clash> fields) {}
}
