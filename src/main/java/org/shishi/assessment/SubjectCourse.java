package org.shishi.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.Assessments.OfProject;
import org.shishi.assessment.grade.Grade;
import org.shishi.supervision.finding.FindingState;

/**
 * What was said of one subject from the first time on: each result, and the rectification that it opened.
 *
 * @param steps the earliest first
 */
public record SubjectCourse(AssessmentSubject subject, List<Step> steps) {

    /** What a result that was not satisfied opened, as it stands. */
    public record Rectification(
            long findingId,
            FindingState state,
            boolean overdue,
            LocalDate dueOn,
            @Nullable LocalDate endedOn) {}

    /** One result. */
    public record Step(OfProject told, @Nullable Rectification rectification) {}

    /** From one result to the next; none where it was not assessed again. */
    public record Turn(Step first, @Nullable Step next) {}

    static SubjectCourse of(Step first) {
        return new SubjectCourse(first.told().result().subject(), List.of(first));
    }

    /** Whether an assessment is one of its steps, or the one before the next. */
    boolean has(long assessment) {
        return steps.stream().anyMatch(step -> step.told().head().id() == assessment);
    }

    /** Whether an assessment said the last word of it, and that was 不满意. */
    public boolean endsBadlyIn(long assessment) {
        var last = steps.get(steps.size() - 1).told();
        return last.head().id() == assessment && last.result().grade() == Grade.DISSATISFIED;
    }

    boolean isOf(AssessmentSubject other) {
        return subject.projectId() == other.projectId() && subject.part().equals(other.part());
    }

    SubjectCourse then(Step next) {
        var all = new ArrayList<>(steps);
        all.add(next);
        return new SubjectCourse(subject, List.copyOf(all));
    }

    /** Whether something came of the first result: then there is more to read than a grade. */
    public boolean goesOn() {
        return steps.size() > 1 || steps.get(0).rectification() != null;
    }

    public List<Turn> turns() {
        int last = Math.max(1, steps.size() - 1);
        return IntStream.range(0, last)
                .mapToObj(i -> new Turn(steps.get(i), i + 1 < steps.size() ? steps.get(i + 1) : null))
                .flatMap(this::withLast)
                .toList();
    }

    /** A second result that opened a rectification again is a beginning, too. */
    private Stream<Turn> withLast(Turn turn) {
        var next = turn.next();
        boolean ends = next != null && next == steps.get(steps.size() - 1) && next.rectification() != null;
        return ends ? Stream.of(turn, new Turn(next, null)) : Stream.of(turn);
    }
}
