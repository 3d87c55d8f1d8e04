package org.shishi.progress.web;

import java.util.List;
import java.util.stream.Stream;
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
    record Last(String periodName, String percent, String progress, String forecast) {

        /** What there is of it. */
        public List<String> said() {
            return Stream.of(percent, progress).filter(text -> !text.isBlank()).toList();
        }
    }

    /** An indicator of the plan: what is to be reached, and what was reached last. */
    record Goal(String name, String target, String before) {

        /** Says what there is to say: a start goal has no target, and a new one was never reported. */
        public String key() {
            if (before.isEmpty()) {
                return target.isEmpty() ? "workbench.goal" : "workbench.goal.target";
            }
            return target.isEmpty() ? "workbench.goal.before" : "workbench.goal.target.before";
        }
    }

    /** A site of the plan. */
    record Place(String name, String where) {}

    /** Two versions of one field. */
    record Clash(String field, String name, String theirs, String mine) {}

    /** What two people made differently. */
    record Clashes(String by, String at, String state, long version, List<Clash> fields) {}
}
