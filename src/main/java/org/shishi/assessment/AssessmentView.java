package org.shishi.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.grade.SatisfactionSheet;
import org.shishi.policy.Action;
import org.shishi.vote.CountView;
import org.shishi.vote.Official;
import org.shishi.vote.count.SheetFinding;

/**
 * All of an assessment that its reader may see.
 *
 * @param body the name of the body
 * @param obstacles what still stops the freezing, and what people should know although it does not
 * @param count the count at hand, or none before the freezing
 * @param findings what is strange about the agreed sheet
 * @param results what the agreed sheet comes to, for those who may see it
 * @param follows the meeting of the assessment that this one is the second of, or empty
 * @param untold whether the results hold on the day that is looked at, but were announced later
 * @param allowed what the reader may do now, state included
 */
public record AssessmentView(
        AssessmentHead head,
        String body,
        List<AssessmentSubject> subjects,
        List<Official> officials,
        List<SheetFinding> obstacles,
        @Nullable CountView<SatisfactionSheet> count,
        List<SheetFinding> findings,
        List<GradedSubject> results,
        String follows,
        boolean untold,
        Set<Action> allowed) {

    /** As it stood on a day before today: no count or result before the meeting, no rectification before the announcement. */
    AssessmentView asOf(LocalDate day) {
        boolean told = head.toldBy(day);
        boolean announced = head.announcedBy(day);
        return new AssessmentView(
                head.asOf(day),
                body,
                subjects,
                officials,
                List.of(),
                told && count != null ? count.asOf(day) : null,
                told ? findings : List.of(),
                !told
                        ? List.of()
                        : announced
                                ? results
                                : results.stream().map(GradedSubject::untold).toList(),
                follows,
                told && !announced,
                Set.of());
    }
}
