package org.shishi.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    PlanCells(LedgerRow row, UnitDirectory units, LedgerEntry entry, List<Note> notes) {
        this.row = row;
        this.units = units;
        this.entry = entry;
        this.notes = notes;
    }

    void make() {
        list(LedgerField.INDICATORS, Field.INDICATORS, PlanText::indicators);
        list(LedgerField.SITES, Field.SITES, cell -> PlanText.sites(cell, units::id));
        PlanText.milestones(row.text(LedgerField.SCHEDULE))
                .ifPresentOrElse(exact -> entry.with(Field.MILESTONES, exact), this::steps);
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
    private void steps() {
        var steps = row.steps();
        if (steps.isEmpty()) {
            return;
        }
        var ref = FieldCells.ref(row, LedgerField.SCHEDULE);
        if (steps.stream().anyMatch(step -> step.date() == null)) {
            notes.add(Note.notice(ref, "imports.steps.undated"));
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
