package org.shishi.assessment;

import java.util.List;
import org.shishi.assessment.grade.Grade;

/** A line of the list: an assessment, and what it came to once that is announced. */
public record AssessmentSummary(AssessmentHead head, String body, int subjects, List<Grade> grades) {

    /** How many subjects have that grade. */
    public long having(String grade) {
        return grades.stream().filter(one -> one.name().equals(grade)).count();
    }
}
