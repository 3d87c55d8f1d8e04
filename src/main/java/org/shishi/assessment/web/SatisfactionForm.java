package org.shishi.assessment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.assessment.AssessmentSubject;
import org.shishi.assessment.AssessmentView;
import org.shishi.assessment.ReadCount;
import org.shishi.assessment.grade.SatisfactionSheet;
import org.shishi.vote.count.SheetCell;

/** A counting sheet as the browser or a program sent it: every number is said, also a nought. */
@NullUnmarked
record SatisfactionForm(
        @NotNull Integer due,
        @NotNull Integer present,
        @NotNull Integer issued,
        @NotNull Integer returned,
        @NotNull Integer valid,
        @NotNull Integer invalid,
        @NotEmpty List<@Valid LineForm> lines) {

    /** The numbers of one subject. */
    record LineForm(
            int number,
            @NotNull Integer satisfied,
            @NotNull Integer fairlySatisfied,
            @NotNull Integer dissatisfied,
            @NotNull Integer abstain) {

        SatisfactionSheet.Line line() {
            return new SatisfactionSheet.Line(number, satisfied, fairlySatisfied, dissatisfied, abstain);
        }
    }

    static SatisfactionForm empty(AssessmentView assessment) {
        var lines = assessment.subjects().stream()
                .map(AssessmentSubject::number)
                .map(number -> new LineForm(number, null, null, null, null))
                .toList();
        return new SatisfactionForm(assessment.head().plan().members(), null, null, null, null, null, lines);
    }

    /** What a file says, to be looked at before it is entered. */
    static SatisfactionForm of(AssessmentView assessment, ReadCount read) {
        var byNumber = read.lines().stream().collect(Collectors.toMap(SatisfactionSheet.Line::number, line -> line));
        var lines = assessment.subjects().stream()
                .map(subject -> of(subject.number(), byNumber.get(subject.number())))
                .toList();
        var due = read.number(SheetCell.DUE);
        return new SatisfactionForm(
                due == null ? Integer.valueOf(assessment.head().plan().members()) : due,
                read.number(SheetCell.PRESENT),
                read.number(SheetCell.ISSUED),
                read.number(SheetCell.RETURNED),
                read.number(SheetCell.VALID),
                read.number(SheetCell.INVALID),
                lines);
    }

    private static LineForm of(int number, SatisfactionSheet.Line line) {
        return line == null
                ? new LineForm(number, null, null, null, null)
                : new LineForm(number, line.satisfied(), line.fairlySatisfied(), line.dissatisfied(), line.abstain());
    }

    SatisfactionSheet sheet() {
        return new SatisfactionSheet(
                due,
                present,
                issued,
                returned,
                valid,
                invalid,
                lines.stream().map(LineForm::line).toList());
    }
}
