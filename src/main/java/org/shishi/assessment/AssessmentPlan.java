package org.shishi.assessment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.grade.AssessmentRule;
import org.shishi.shared.RuleViolation;

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

    /** What it follows is said when it begins: a change that leaves it out means the same, one that names another is refused. */
    AssessmentPlan after(@Nullable Long first) {
        if (followsId != null && !followsId.equals(first)) {
            throw RuleViolation.at("followsId", "assessment.follows.fixed");
        }
        return new AssessmentPlan(bodyId, assessors, planYear, meeting, heldOn, members, roll, first, rule);
    }

    AssessmentPlan drawn(List<String> names) {
        return new AssessmentPlan(
                bodyId, assessors, planYear, meeting, heldOn, names.size(), String.join("\n", names), followsId, rule);
    }
}
