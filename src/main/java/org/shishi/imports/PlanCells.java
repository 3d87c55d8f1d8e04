package org.shishi.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.Milestone;
import org.shishi.project.PlanText;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.reading.MilestoneText;
import org.shishi.unit.UnitDirectory;

/** Takes from a row what is planned: the lists as an export writes them, and steps as counties write them. */
final class PlanCells {

    private static final BigDecimal FULL = new BigDecimal(100);

    private final LedgerRow row;
    private final UnitDirectory units;
    private final LedgerEntry entry;
    private final List<Note> notes;
    private boolean waits;

    PlanCells(LedgerRow row, UnitDirectory units, LedgerEntry entry, List<Note> notes) {
        this.row = row;
        this.units = units;
        this.entry = entry;
        this.notes = notes;
    }

    /** What the dates that stand alone in the column for schedules are: milestones, or deadlines. Asked once for the column. */
    static final class Dates {

        private final SheetAnswers answers;
        private final List<String> rows = new ArrayList<>();

        Dates(SheetAnswers answers) {
            this.answers = answers;
        }

        private @Nullable String of(LedgerRow row, LocalDate day) {
            rows.add(row.number() + " " + row.text(LedgerField.SCHEDULE).strip() + " → " + day);
            return answers.to(Question.SCHEDULE);
        }

        /** What the rows that were seen leave open. */
        Optional<Question> question() {
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Question.of(
                            Question.SCHEDULE,
                            "imports.question.schedule",
                            List.of(Question.DEADLINE, Question.MILESTONE, Question.LEAVE),
                            answers.to(Question.SCHEDULE),
                            rows.size(),
                            Question.named(rows)));
        }
    }

    /** Whether somebody must say first what the row's only date is. */
    boolean waits() {
        return waits;
    }

    PlanCells make(Dates dates) {
        list(LedgerField.INDICATORS, Field.INDICATORS, PlanText::indicators);
        list(LedgerField.SITES, Field.SITES, cell -> PlanText.sites(cell, units::id));
        PlanText.milestones(row.text(LedgerField.SCHEDULE))
                .ifPresentOrElse(exact -> entry.with(Field.MILESTONES, exact), () -> steps(dates));
        return this;
    }

    private <T> void list(LedgerField column, Field field, Function<String, Optional<List<T>>> reading) {
        var text = row.words(column);
        if (text != null) {
            reading.apply(text)
                    .ifPresentOrElse(
                            items -> entry.with(field, items),
                            () -> notes.add(Note.error(FieldCells.ref(row, column), "imports.list.unread", field)));
        } else if (RowEntry.isEmptied(row, column)) {
            entry.with(field, List.of());
        }
    }

    /** Steps are milestones where each has its time; a sheet gives no weights, so they weigh the same. */
    private void steps(Dates dates) {
        var steps = row.steps();
        if (steps.isEmpty()) {
            return;
        }
        if (steps.size() == 1 && steps.get(0).onlyDate() && row.date(LedgerField.DEADLINE) == null) {
            date(steps.get(0), dates.of(row, day(steps.get(0))));
        } else {
            milestones();
        }
    }

    /** One date may be when it is to be done with, or a step on the way there: nothing is taken before somebody has said it. */
    private void date(MilestoneText step, @Nullable String answer) {
        var ref = FieldCells.ref(row, LedgerField.SCHEDULE);
        waits = answer == null;
        if (Question.MILESTONE.equals(answer)) {
            milestones();
        } else if (Question.DEADLINE.equals(answer)) {
            entry.with(Field.DEADLINE, day(step));
            notes.add(Note.notice(ref, "imports.date.read-as", row.text(LedgerField.SCHEDULE), day(step)));
        } else if (Question.LEAVE.equals(answer)) {
            notes.add(Note.notice(ref, "imports.schedule.left"));
        }
    }

    private void milestones() {
        var steps = row.steps();
        var ref = FieldCells.ref(row, LedgerField.SCHEDULE);
        var undated = steps.stream()
                .filter(step -> step.date() == null)
                .map(MilestoneText::text)
                .toList();
        if (!undated.isEmpty()) {
            notes.add(Note.notice(ref, "imports.steps.undated", undated));
            return;
        }
        entry.with(Field.MILESTONES, milestones(steps));
        var told = steps.stream().map(step -> day(step) + " " + step.text()).toList();
        notes.add(Note.notice(ref, "imports.steps.weights", String.valueOf(steps.size()), told));
    }

    private static LocalDate day(MilestoneText step) {
        return java.util.Objects.requireNonNull(step.date()).to();
    }

    private static List<Milestone> milestones(List<MilestoneText> steps) {
        var weight = FULL.divide(BigDecimal.valueOf(steps.size()), 2, RoundingMode.DOWN);
        var last = FULL.subtract(weight.multiply(BigDecimal.valueOf(steps.size() - 1L)));
        var milestones = new ArrayList<Milestone>();
        for (var step : steps) {
            var share = milestones.size() == steps.size() - 1 ? last : weight;
            milestones.add(new Milestone(step.text(), share, day(step), null));
        }
        return milestones;
    }
}
