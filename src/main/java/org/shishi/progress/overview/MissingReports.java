package org.shishi.progress.overview;

import java.util.List;
import org.shishi.progress.ReportingUnit;

/**
 * What a unit has not told in a period.
 *
 * @param number how many forms are missing
 * @param late whether the due date has passed
 * @param codes the first of their projects, by code; none where too many are missing to name any
 * @param titles of the same projects
 */
public record MissingReports(ReportingUnit unit, int number, boolean late, List<String> codes, List<String> titles) {

    /** Whether more are missing than are named. */
    public boolean more() {
        return number > codes.size();
    }
}
