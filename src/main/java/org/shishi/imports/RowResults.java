package org.shishi.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.FieldProblem;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.project.entry.RowComparison;
import org.shishi.project.entry.RowComparison.Outcome;

/** Joins what was noticed while reading a row with what the ledger says about it. */
final class RowResults {

    private RowResults() {}

    /**
     * @param comparisons of the rows that were asked about, in their order
     * @param readableOnly whether only rows without an error of reading were asked about
     */
    static List<ImportRow> join(ReadSheet sheet, List<RowComparison> comparisons, boolean readableOnly) {
        var results = new ArrayList<ImportRow>(sheet.lines().size());
        Iterator<RowComparison> next = comparisons.iterator();
        for (var line : sheet.lines()) {
            boolean asked = line.entry() != null && !(readableOnly && line.refused());
            results.add(result(sheet, line, asked ? next.next() : null));
        }
        return results;
    }

    private static ImportRow result(ReadSheet sheet, ReadSheet.Line line, @Nullable RowComparison compared) {
        var entry = line.entry();
        var notes = new ArrayList<>(line.notes());
        if (compared != null) {
            findings(line, compared).forEach(notes::add);
        }
        var outcome = entry == null ? null : outcome(line, compared, notes);
        return new ImportRow(
                line.row().number(),
                line.row().kind(),
                outcome,
                entry == null ? "" : entry.code(),
                entry == null ? "" : entry.get(Field.TITLE, String.class).orElse(""),
                entry == null ? line.row().text() : "",
                entry == null ? Map.of() : values(entry),
                (outcome == Outcome.CHANGED || outcome == Outcome.NEW) && !waits(line)
                        ? changes(sheet, compared)
                        : List.of(),
                notes);
    }

    /** Of a row of which nobody has said yet which project it is nothing can be told. */
    private static boolean waits(ReadSheet.Line line) {
        return line.asked().containsAll(EnumSet.allOf(Field.class));
    }

    /** What is still asked is no error: a row to which nothing else is missing is the new project that it will be. */
    private static Outcome outcome(ReadSheet.Line line, @Nullable RowComparison compared, List<Note> notes) {
        if (compared == null || notes.stream().anyMatch(Note::error)) {
            return Outcome.ERROR;
        }
        if (notes.stream().anyMatch(note -> note.code().equals(CodesAgainstTitles.WAITING))) {
            return Outcome.CHANGED; // whichever of the ledger's projects it is
        }
        boolean open = compared.outcome() == Outcome.ERROR && !line.asked().isEmpty();
        return open ? Outcome.NEW : compared.outcome();
    }

    /** What reading has said already about the same cell, or about the code, is not said twice. */
    private static List<Note> findings(ReadSheet.Line line, RowComparison compared) {
        var errors = line.notes().stream().filter(Note::error).toList();
        if (errors.stream().anyMatch(note -> note.code().startsWith(MatrixEntries.NOTES))) {
            return List.of(); // there is no project of which anything could be missing
        }
        boolean unfinished = isUnfinishedTold(line);
        boolean codeTold = errors.stream().anyMatch(note -> note.code().startsWith("imports.code."));
        return compared.findings().stream()
                .filter(finding -> !line.asked().contains(finding.field()))
                .filter(finding -> !(unfinished && finding.code().equals("project.percent.unfinished-full")))
                .filter(finding -> !(codeTold && finding.field() == Field.CODE))
                .filter(finding -> !FieldCells.has(line.row(), finding.field())
                        || errors.stream()
                                .noneMatch(note -> FieldCells.ref(line.row(), finding.field())
                                        .equals(note.ref())))
                .map(finding -> note(line, finding))
                .distinct()
                .toList();
    }

    /** That a project at 100 % is none of the finished ones has been told, or asked where the sheet says no stage. */
    private static boolean isUnfinishedTold(ReadSheet.Line line) {
        var entry = line.entry();
        return entry != null && entry.get(Field.STAGE, Object.class).isEmpty()
                || line.notes().stream().anyMatch(RowResults::isOfUnfinished);
    }

    private static boolean isOfUnfinished(Note note) {
        return note.code().equals("imports.percent.whole") || note.code().equals("imports.percent.not-begun");
    }

    private static Note note(ReadSheet.Line line, FieldProblem finding) {
        return new Note(
                FieldCells.ref(line.row(), finding.field()),
                finding.isError(),
                finding.code(),
                Note.words(finding.args()));
    }

    private static List<ImportRow.Change> changes(ReadSheet sheet, @Nullable RowComparison compared) {
        return compared == null
                ? List.of()
                : compared.changes().stream()
                        .map(change -> new ImportRow.Change(
                                change.field(),
                                NoteText.of(change.from(), sheet::unit),
                                NoteText.of(change.to(), sheet::unit)))
                        .toList();
    }

    /** Under the names that the API has for fields: {@code leadUnit}. */
    private static Map<String, Object> values(LedgerEntry entry) {
        var values = new LinkedHashMap<String, Object>();
        entry.values().forEach((field, value) -> {
            if (value != null && !value.equals("")) {
                values.put(field.apiName(), plain(value));
            }
        });
        return values;
    }

    private static Object plain(Object value) {
        if (value instanceof LocalDate || value instanceof Enum<?>) {
            return value.toString();
        }
        return value instanceof BigDecimal number
                ? new BigDecimal(number.stripTrailingZeros().toPlainString())
                : value;
    }
}
