package org.shishi.supervision.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was found, and where.
 *
 * @param inspection the inspection that found it, or none
 * @param project the code of the project
 * @param meeting the meeting at which it is due; then the content's day follows that meeting's
 * @param otherYear whether the project may be one of another year than the finding's
 */
public record SaveFinding(
        int planYear,
        @Nullable Long inspection,
        String project,
        boolean otherYear,
        FindingContent content,
        @Nullable Long meeting) {

    public SaveFinding(
            int planYear, @Nullable Long inspection, String project, boolean otherYear, FindingContent content) {
        this(planYear, inspection, project, otherYear, content, null);
    }

    SaveFinding dueOn(LocalDate day) {
        return new SaveFinding(
                planYear, inspection, project, otherYear, content.with(FindingField.DUE_ON, day), meeting);
    }
}
