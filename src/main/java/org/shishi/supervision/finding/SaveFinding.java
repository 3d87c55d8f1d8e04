package org.shishi.supervision.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param inspection the inspection that found it, or none
 * @param project the code of the project
 * @param otherYear whether the project may be one of another year than the finding's
 * @param unitId the unit that has to put it right, led by {@code leader}
 * @param demand what it is told to do, by {@code dueOn}
 */
public record SaveFinding(
        int planYear,
        @Nullable Long inspection,
        String project,
        boolean otherYear,
        String site,
        FindingCategory category,
        Severity severity,
        String description,
        String evidence,
        long unitId,
        String leader,
        String demand,
        LocalDate foundOn,
        LocalDate dueOn) {}
