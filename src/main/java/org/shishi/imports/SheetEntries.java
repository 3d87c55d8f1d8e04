package org.shishi.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.project.Level;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.ledger.RowKind;
import org.shishi.sheet.reading.SheetText;

/** Turns the rows of a sheet into what they say of projects, and notes what could not be taken as it stands. */
final class SheetEntries {

    private final RecognisedLedger sheet;
    private final int year;
    private final UnitNaming units;
    private final StageAndPercent standing;
    private final CodeFinder codes;
    private final ImportSetup said;

    /** @param said with level and leading unit of new projects of which the sheet says none */
    SheetEntries(RecognisedLedger sheet, int year, UnitNaming units, StageAndPercent standing, ImportSetup said) {
        this.sheet = sheet;
        this.year = year;
        this.units = units;
        this.standing = standing;
        this.codes = standing.codes();
        this.said = said;
    }

    List<ReadSheet.Line> lines(List<LedgerRow> rows) {
        var made = new TreeMap<Integer, Made>();
        for (var row : rows) {
            if (row.kind() == RowKind.DATA) {
                var maker = new RowEntry(row, sheet.mapping().keySet(), units);
                var entry = maker.entry().with(Field.PLAN_YEAR, year);
                made.put(row.number(), new Made(entry, new ArrayList<>(maker.notes())));
            }
        }
        rows.stream().filter(row -> row.continues() != null).forEach(row -> join(row, made.get(row.continues())));
        var data = rows.stream().filter(row -> made.containsKey(row.number())).toList();
        data.forEach(row -> {
            var it = rowOf(made, row);
            number(row, it);
            standing.agree(row, it.entry(), it.notes());
        });
        refuseTwice(data, made);
        return rows.stream().map(row -> line(row, made.get(row.number()))).toList();
    }

    private record Made(LedgerEntry entry, List<Note> notes) {}

    private static ReadSheet.Line line(LedgerRow row, @Nullable Made made) {
        if (made == null) {
            var notes = row.continues() == null
                    ? List.<Note>of()
                    : List.of(Note.notice("A" + row.number(), "imports.row.joined", String.valueOf(row.continues())));
            return new ReadSheet.Line(row, null, notes);
        }
        return new ReadSheet.Line(row, made.entry(), List.copyOf(made.notes()));
    }

    /** One project over several lines: the texts follow one another, the units are added. */
    private static void join(LedgerRow row, @Nullable Made project) {
        if (project == null) {
            return;
        }
        for (var field : Field.values()) {
            if (field.kind() == Field.Kind.PROSE && field.sheet() != null) {
                join(row, field.sheet(), field, project.entry());
            }
        }
        var more = row.units(LedgerField.RESPONSIBLE_UNITS);
        if (more != null) {
            var all = new ArrayList<Object>(
                    project.entry().get(Field.RESPONSIBLE_UNITS, List.class).orElse(List.of()));
            all.addAll(more.names());
            project.entry().with(Field.RESPONSIBLE_UNITS, List.copyOf(all));
        }
        row.problems().stream()
                .map(problem -> new Note(problem.ref(), problem.blocking(), problem.code(), Note.words(problem.args())))
                .forEach(project.notes()::add);
    }

    private static void join(LedgerRow row, LedgerField from, Field to, LedgerEntry entry) {
        var text = row.words(from);
        if (text != null) {
            var before = entry.get(to, String.class).orElse("");
            entry.with(to, before.isEmpty() ? text : before + "\n" + text);
        }
    }

    /** A project without a code of its own in the sheet is the one that the ledger has under the same words, if any. */
    private void number(LedgerRow row, Made made) {
        if (!made.entry().code().isEmpty()) {
            codes.known(made.entry().code())
                    .ifPresentOrElse(project -> asKept(row, made, project), () -> defaults(made));
            return;
        }
        var text = made.entry().get(Field.TITLE, String.class).orElse("");
        var said = made.entry().get(Field.LEVEL, Level.class).orElse(null);
        var lead = made.entry().get(Field.LEAD_UNIT, String.class).orElse(null);
        var ref = FieldCells.ref(row, Field.CODE);
        if (text.isBlank()) {
            made.notes().add(Note.error(ref, "imports.code.nameless"));
            return;
        }
        var found = codes.matching(text, said, lead);
        if (found.size() == 1) {
            made.entry().with(Field.CODE, found.get(0));
            codes.known(found.get(0)).ifPresent(project -> keepWords(made.entry(), project.description()));
            made.notes().add(Note.notice(ref, "imports.code.by-words", found.get(0)));
        } else if (found.size() > 1) {
            made.notes().add(Note.error(ref, "imports.code.several", String.join("、", found)));
        } else if (codes.gives() && defaults(made) != null) {
            var code = codes.next(java.util.Objects.requireNonNull(defaults(made)));
            made.entry().with(Field.CODE, code);
            made.notes().add(Note.notice(ref, "imports.code.given", code));
        } else {
            made.notes().add(Note.error(ref, "imports.code.missing"));
        }
    }

    /** A code in small letters or full width is the one that it is in the ledger. */
    private static void asKept(LedgerRow row, Made made, ProjectView project) {
        var written = made.entry().code();
        if (!written.equals(project.code())) {
            made.entry().with(Field.CODE, project.code());
            made.notes()
                    .add(Note.notice(FieldCells.ref(row, Field.CODE), "imports.code.read-as", written, project.code()));
        }
        for (var field : Field.values()) {
            var column = field.sheet();
            if (column != null && field.type() == String.class && saysNothing(row.text(column), project.get(field))) {
                made.entry().with(field, project.get(field));
            }
        }
    }

    /** 无 empties a field, unless just that is what the ledger says. */
    private static boolean saysNothing(String text, @Nullable Object kept) {
        return !text.isBlank() && SheetText.isNothing(text) && text.strip().equals(kept);
    }

    /** A project that was found by its words keeps them as they were typed: another width or space is no change. */
    private static void keepWords(LedgerEntry entry, Description kept) {
        for (var field : List.of(Field.TITLE, Field.CONTENT, Field.TARGET)) {
            var said = entry.get(field, String.class).orElse("");
            var known = String.valueOf(kept.get(field));
            if (!said.isEmpty() && WrittenText.alike(said).equals(WrittenText.alike(known))) {
                entry.with(field, known);
            }
        }
    }

    /** A new project has the level and the leading unit that were said for the sheet where its row says none; its level. */
    private @Nullable Level defaults(Made made) {
        var entry = made.entry();
        boolean unread = made.notes().stream().anyMatch(note -> note.code().equals("sheet.level.unread"));
        if (said.level() != null
                && !unread
                && entry.get(Field.LEVEL, Level.class).isEmpty()) {
            entry.with(Field.LEVEL, said.level());
        }
        var lead = said.leadUnit();
        if (lead != null && entry.get(Field.LEAD_UNIT, String.class).orElse("").isEmpty()) {
            entry.with(Field.LEAD_UNIT, units.directory().name(lead).orElse(lead));
        }
        return entry.get(Field.LEVEL, Level.class).orElse(null);
    }

    /** Of two rows with one code nobody can say which is right: both stay out. */
    private static void refuseTwice(List<LedgerRow> data, Map<Integer, Made> made) {
        Map<String, List<LedgerRow>> byCode = new LinkedHashMap<>();
        for (var row : data) {
            var code = rowOf(made, row).entry().code();
            if (!code.isEmpty()) {
                byCode.computeIfAbsent(code, c -> new ArrayList<>()).add(row);
            }
        }
        byCode.values().stream().filter(rows -> rows.size() > 1).forEach(rows -> {
            var numbers = rows.stream().map(row -> String.valueOf(row.number())).collect(Collectors.joining("、"));
            rows.forEach(row -> rowOf(made, row)
                    .notes()
                    .add(Note.error(
                            FieldCells.ref(row, Field.CODE),
                            "imports.code.twice",
                            rowOf(made, row).entry().code(),
                            numbers)));
        });
    }

    private static Made rowOf(Map<Integer, Made> made, LedgerRow row) {
        return java.util.Objects.requireNonNull(made.get(row.number()));
    }
}
