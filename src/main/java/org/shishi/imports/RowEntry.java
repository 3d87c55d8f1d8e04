package org.shishi.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.Level;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.sheet.ledger.CellProblem;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.reading.DatePrecision;
import org.shishi.sheet.reading.LedgerDate;

/**
 * Turns one row into what it says of a project. An empty cell empties the field; a cell that could not be read, or that the
 * table left out by an ellipsis, says nothing.
 */
final class RowEntry {

    /** 约 and the like beside an amount are told by the reading itself. */
    private static final Pattern ABOUT = Pattern.compile("(?:约|近|超过?|不足|共|合计|[余多;])*");

    static final String EVERY_TOWNSHIP = "各乡镇(街道)";

    /** What {@link ProgressCells} makes of several columns. */
    private static final Set<Field> OF_PROGRESS = EnumSet.of(Field.PROGRESS_NOTE, Field.PROBLEM);

    private final LedgerRow row;
    private final Set<LedgerField> columns;
    private final UnitNaming units;
    private final LedgerEntry entry = new LedgerEntry();
    private final List<Note> notes = new ArrayList<>();
    private final Set<Field> asked = EnumSet.noneOf(Field.class);
    private final Set<String> open = new HashSet<>();
    private boolean left;

    RowEntry(LedgerRow row, Set<LedgerField> columns, UnitNaming units, PlanCells.Dates dates) {
        this.row = row;
        this.columns = columns;
        this.units = units;
        for (CellProblem problem : row.problems()) {
            notes.add(new Note(
                    problem.ref().isEmpty() ? "A" + row.number() : problem.ref(),
                    problem.blocking(),
                    problem.code(),
                    Note.words(problem.args())));
        }
        describe();
        units();
        waitForUnits();
        new ProgressCells(row, columns, entry, notes).make();
        if (new PlanCells(row, units.directory(), entry, notes).make(dates).waits()) {
            asked.addAll(EnumSet.of(Field.DEADLINE, Field.FORECAST)); // late or not hangs on it
        }
    }

    LedgerEntry entry() {
        return entry;
    }

    List<Note> notes() {
        return notes;
    }

    /** The fields of which somebody must say something first. */
    Set<Field> asked() {
        return asked;
    }

    /** Whether its rows are to be left for the unit that it names. */
    boolean left() {
        return left;
    }

    private void describe() {
        var level = row.level();
        if (level != null) {
            entry.with(Field.LEVEL, Level.valueOf(level.name()));
        }
        for (var field : Field.values()) {
            var column = field.sheet();
            if (column != null && !OF_PROGRESS.contains(field)) {
                take(column, field);
            }
        }
        titleFromContent();
    }

    private void take(LedgerField column, Field field) {
        switch (field.kind()) {
            case LINE, HEADLINE, PROSE, ASPECT -> text(column, field);
            case MONEY, DEGREES -> amount(column, field);
            case DAY -> date(column, field, field == Field.STARTED_ON);
            default -> {
                // words and units have readings of their own
            }
        }
    }

    /** Tables with one column for both mean it as the project's name too. */
    private void titleFromContent() {
        var content = row.words(LedgerField.CONTENT);
        if (row.words(LedgerField.TITLE) == null && content != null) {
            entry.with(Field.TITLE, content);
            if (!columns.contains(LedgerField.TITLE)) {
                return;
            }
            notes.add(Note.notice(FieldCells.ref(row, LedgerField.CONTENT), "imports.title.from-content"));
        }
    }

    private void units() {
        var lead = row.units(LedgerField.LEAD_UNIT);
        var responsible = row.units(LedgerField.RESPONSIBLE_UNITS);
        var others = new ArrayList<String>();
        if (responsible != null) {
            responsible.names().forEach(name -> others.add(known(name, LedgerField.RESPONSIBLE_UNITS)));
            if (responsible.everyTownship()) {
                others.add(EVERY_TOWNSHIP);
            }
        }
        if (lead != null && !lead.names().isEmpty()) {
            entry.with(Field.LEAD_UNIT, known(lead.names().get(0), LedgerField.LEAD_UNIT));
            leadTogether(lead.names().subList(1, lead.names().size()), others);
        } else if (lead != null && lead.everyTownship()) {
            entry.with(Field.LEAD_UNIT, EVERY_TOWNSHIP);
        } else if (others.size() > 0 && !others.get(0).equals(EVERY_TOWNSHIP)) {
            entry.with(Field.LEAD_UNIT, others.get(0));
            notes.add(Note.notice(
                    FieldCells.ref(row, LedgerField.RESPONSIBLE_UNITS),
                    "imports.lead.first-responsible",
                    others.get(0)));
        }
        if (responsible != null || (lead != null && lead.names().size() > 1)) {
            if (responsible == null) {
                others.add(0, entry.get(Field.LEAD_UNIT, String.class).orElseThrow());
            }
            entry.with(Field.RESPONSIBLE_UNITS, List.copyOf(others));
        } else if (isEmptied(LedgerField.RESPONSIBLE_UNITS) && entry.says(Field.LEAD_UNIT)) {
            entry.with(
                    Field.RESPONSIBLE_UNITS,
                    List.of(entry.get(Field.LEAD_UNIT, String.class).orElseThrow()));
        }
    }

    /** A project has one lead; more names in its cell are responsible too. */
    private void leadTogether(List<String> more, List<String> others) {
        if (more.isEmpty()) {
            return;
        }
        more.stream().map(name -> known(name, LedgerField.LEAD_UNIT)).forEach(others::add);
        notes.add(Note.notice(FieldCells.ref(row, LedgerField.LEAD_UNIT), "imports.lead.several", more));
    }

    private String known(String written, LedgerField field) {
        var meant = units.of(written, FieldCells.ref(row, field), notes::add);
        left |= meant.left();
        if (meant.open()) {
            open.add(meant.name());
        }
        return meant.name();
    }

    /** While nobody has said which units are meant, nothing is said of them; a new project keeps its lead as written. */
    private void waitForUnits() {
        if (open.isEmpty()) {
            return;
        }
        asked.add(Field.RESPONSIBLE_UNITS);
        entry.leave(Field.RESPONSIBLE_UNITS);
        if (entry.get(Field.LEAD_UNIT, String.class).filter(open::contains).isPresent()) {
            asked.add(Field.LEAD_UNIT);
        }
    }

    /** Words that cover several days mean the first for a beginning and the last for an end. */
    private void date(LedgerField from, Field to, boolean first) {
        LedgerDate date = row.date(from);
        if (date == null) {
            if (isEmptied(from)) {
                entry.with(to, null);
            }
            return;
        }
        LocalDate day = first ? date.from() : date.to();
        entry.with(to, day);
        if (date.precision() != DatePrecision.DAY && !date.yearAssumed()) {
            notes.add(Note.notice(FieldCells.ref(row, from), "imports.date.read-as", row.text(from), day));
        }
    }

    private void text(LedgerField from, Field to) {
        var words = row.words(from);
        if (words != null || isEmptied(from)) {
            entry.with(to, Objects.requireNonNullElse(words, ""));
        }
    }

    private void amount(LedgerField from, Field to) {
        @Nullable BigDecimal number = row.number(from);
        if (number != null || isEmptied(from)) {
            entry.with(to, number);
        }
        if (number != null && !ABOUT.matcher(row.remark(from)).matches()) {
            notes.add(Note.notice(FieldCells.ref(row, from), "imports.beside", row.text(from), row.remark(from)));
        }
    }

    private boolean isEmptied(LedgerField field) {
        return isEmptied(row, field);
    }

    /** Whether there is a cell for it that says that there is nothing. */
    static boolean isEmptied(LedgerRow row, LedgerField field) {
        var value = row.values().get(field);
        return value != null
                && value.reading().value() == null
                && value.reading().problems().isEmpty();
    }
}
