package org.shishi.supervision.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One project, or one site of it, that an inspection looks at.
 *
 * @param draw the draw that chose it, or none where a person did
 * @param seenOn when it was looked at, or none
 */
record InspectionSiteView(
        long id,
        String project,
        String projectTitle,
        String site,
        @Nullable Long draw,
        String note,
        String evidence,
        @Nullable LocalDate seenOn,
        @Nullable String seenBy) {}
