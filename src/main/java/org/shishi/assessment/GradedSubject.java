package org.shishi.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.grade.AssessmentRule;
import org.shishi.assessment.grade.Grade;
import org.shishi.assessment.grade.SatisfactionSheet;

/**
 * What an assessment says of one subject.
 *
 * @param base the number of which the shares are
 * @param findingId the rectification that 不满意 opened, once it is announced
 */
public record GradedSubject(
        AssessmentSubject subject,
        SatisfactionSheet.Line line,
        int base,
        Grade grade,
        @Nullable Long findingId) {

    GradedSubject rectifiedBy(long finding) {
        return new GradedSubject(subject, line, base, grade, finding);
    }

    /** Before it was announced: no rectification was opened yet. */
    GradedSubject untold() {
        return new GradedSubject(subject, line, base, grade, null);
    }

    public BigDecimal satisfiedPercent() {
        return AssessmentRule.percent(line.satisfied(), base);
    }

    public BigDecimal fairlyPercent() {
        return AssessmentRule.percent(line.fairlySatisfied(), base);
    }

    /** 满意 and 基本满意 together. */
    public BigDecimal bothPercent() {
        return AssessmentRule.percent(line.satisfied() + line.fairlySatisfied(), base);
    }

    public BigDecimal dissatisfiedPercent() {
        return AssessmentRule.percent(line.dissatisfied(), base);
    }

    public BigDecimal abstainPercent() {
        return AssessmentRule.percent(line.abstain(), base);
    }

    /** How a grade is coloured on a page. */
    public String tone() {
        return switch (grade) {
            case SATISFIED -> "done";
            case FAIRLY_SATISFIED -> "warn";
            case DISSATISFIED -> "late";
        };
    }
}
