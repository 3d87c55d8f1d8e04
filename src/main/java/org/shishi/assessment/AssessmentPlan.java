package org.shishi.assessment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.grade.AssessmentRule;

/**
 * What is laid down about an assessment before the first ballot.
 *
 * @param meeting its name, such as 青田县人大常委会第十五次会议
 * @param members how many are due (应到)
 * @param roll their names, one a line; empty where it is kept on paper
 * @param followsId the assessment that this one is the second of, about what was 不满意 then
 */
@Embeddable
public record AssessmentPlan(
        long bodyId,
        @Enumerated(EnumType.STRING) Assessors assessors,
        int planYear,
        String meeting,
        LocalDate heldOn,
        int members,
        String roll,
        @Nullable Long followsId,
        @Embedded AssessmentRule rule) {

    /** The names on the roll. */
    public List<String> names() {
        return names(roll);
    }

    static List<String> names(String list) {
        return list.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    AssessmentPlan drawn(List<String> names) {
        return new AssessmentPlan(
                bodyId, assessors, planYear, meeting, heldOn, names.size(), String.join("\n", names), followsId, rule);
    }
}
