package org.shishi.assessment;

import java.util.List;
import org.shishi.assessment.grade.SatisfactionSheet;

/** What a sheet comes to by the rule that was declared, subject by subject. */
final class Grading {

    private Grading() {}

    static List<GradedSubject> of(Assessment assessment, SatisfactionSheet sheet) {
        var rule = assessment.plan().rule();
        int base = rule.base(sheet);
        var subjects = assessment.subjects();
        return sheet.lines().stream()
                .map(line ->
                        new GradedSubject(subjects.get(line.number() - 1), line, base, rule.grade(base, line), null))
                .toList();
    }
}
