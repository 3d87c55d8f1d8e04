package org.shishi.supervision.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Resource;

/**
 * A finding on one day.
 *
 * @param reopened how often it came back after it had been struck off
 * @param age days since it was found; while it is open
 * @param overdue whether the unit has not reported it done and the deadline has passed
 * @param notice the newest notice that follows it up, or none
 */
public record FindingView(
        long id,
        long version,
        int planYear,
        boolean otherYear,
        @Nullable Long inspection,
        String project,
        String projectTitle,
        String site,
        FindingCategory category,
        Severity severity,
        String description,
        String evidence,
        long unitId,
        String unit,
        String leader,
        String demand,
        LocalDate foundOn,
        LocalDate dueOn,
        FindingState state,
        int reopened,
        @Nullable LocalDate endedOn,
        long age,
        boolean overdue,
        @Nullable Long notice) {

    public Resource resource() {
        return Finding.resource(id, unitId, state);
    }
}
