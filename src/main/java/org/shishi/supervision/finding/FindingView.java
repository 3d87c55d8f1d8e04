package org.shishi.supervision.finding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Resource;
import org.shishi.supervision.FindingTold;
import org.shishi.supervision.FindingTold.What;

/**
 * A finding on one day.
 *
 * @param inspectedOn the day of the inspection that found it
 * @param reopened how often it came back after it had been struck off
 * @param age days since it was found; while it is open
 * @param overdue whether the unit has not reported it done and the deadline has passed
 * @param notice the newest notice that follows it up, or none
 * @param meeting the meeting at which it is due, or none
 * @param meetingName that meeting as it is cited
 */
public record FindingView(
        long id,
        long version,
        int planYear,
        boolean otherYear,
        @Nullable Long inspection,
        @Nullable LocalDate inspectedOn,
        @Nullable String inspectionTheme,
        String project,
        String projectTitle,
        @JsonUnwrapped FindingContent content,
        String unit,
        FindingState state,
        int reopened,
        @Nullable LocalDate endedOn,
        long age,
        boolean overdue,
        @Nullable Long notice,
        @Nullable Long meeting,
        @Nullable String meetingName) {

    public String site() {
        return content.site();
    }

    public FindingCategory category() {
        return content.category();
    }

    public Severity severity() {
        return content.severity();
    }

    public LocalDate foundOn() {
        return content.problem().foundOn();
    }

    public String description() {
        return content.problem().description();
    }

    public long unitId() {
        return content.assignment().unitId();
    }

    public String demand() {
        return content.assignment().demand();
    }

    public LocalDate dueOn() {
        return content.assignment().dueOn();
    }

    FindingTold told(What what) {
        return new FindingTold(id, what, unitId(), projectTitle, description(), dueOn());
    }

    public Resource resource() {
        return Finding.resource(id, unitId(), state);
    }
}
