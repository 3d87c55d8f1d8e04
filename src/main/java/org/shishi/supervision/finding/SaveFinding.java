package org.shishi.supervision.finding;

import org.jspecify.annotations.Nullable;

/**
 * What was found, and where.
 *
 * @param inspection the inspection that found it, or none
 * @param project the code of the project
 * @param otherYear whether the project may be one of another year than the finding's
 */
public record SaveFinding(
        int planYear, @Nullable Long inspection, String project, boolean otherYear, FindingContent content) {}
