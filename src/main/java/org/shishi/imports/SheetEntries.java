package org.shishi.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.imports.Numbering.Draft;
import org.shishi.project.Field;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.ledger.RowKind;

/** Turns the rows of a sheet into what they say of projects, and notes what could not be taken as it stands. */
final class SheetEntries {

    /** What of the lines of one project follows one another. */
    private static final Set<LedgerField> JOINED = Stream.concat(
                    Stream.of(Field.values())
                            .filter(field -> field.kind() == Field.Kind.PROSE)
                            .flatMap(field -> Stream.ofNullable(field.sheet())),
                    Stream.of(LedgerField.TITLE, LedgerField.RESPONSIBLE_UNITS, LedgerField.SEQUENCE))
            .collect(Collectors.toSet());

    private final RecognisedLedger sheet;
    private final int year;
    private final UnitNaming units;
    private final Numbering numbering;
    private final EmptiedFields emptied;
    private final StageAndPercent standing;
    private final PlanCells.Dates dates;
    private final Set<Integer> ofLeftUnits = new HashSet<>();

    SheetEntries(
            RecognisedLedger sheet,
            int year,
            UnitNaming units,
            Numbering numbering,
            EmptiedFields emptied,
            StageAndPercent standing,
            PlanCells.Dates dates) {
        this.sheet = sheet;
        this.year = year;
        this.units = units;
        this.numbering = numbering;
        this.emptied = emptied;
        this.standing = standing;
        this.dates = dates;
    }

    List<ReadSheet.Line> lines(List<LedgerRow> rows) {
        var made = new TreeMap<Integer, Draft>();
        for (var row : rows) {
            if (row.kind() == RowKind.DATA) {
                made.put(row.number(), draft(row));
            }
        }
        rows.stream().filter(row -> row.continues() != null).forEach(row -> join(row, made.get(row.continues())));
        var ofUnits = made.values().stream()
                .filter(draft -> !ofLeftUnits.contains(draft.row().number()))
                .toList();
        numbering.number(ofUnits);
        var drafts = ofUnits.stream()
                .filter(draft -> numbering.left(draft.row()).isEmpty())
                .toList();
        var clear =
                drafts.stream().filter(draft -> !numbering.isDisputed(draft)).toList();
        emptied.look(clear.stream().filter(draft -> !draft.faulty()).toList());
        clear.forEach(draft -> standing.agree(draft.row(), draft.entry(), draft.notes()));
        refuseTwice(drafts);
        return rows.stream().map(row -> line(row, made.get(row.number()))).toList();
    }

    private Draft draft(LedgerRow row) {
        var maker = new RowEntry(row, sheet.mapping().keySet(), units, dates);
        var entry = maker.entry().with(Field.PLAN_YEAR, year);
        if (maker.left()) {
            ofLeftUnits.add(row.number());
        }
        var draft = new Draft(row, entry, maker.notes());
        draft.asked().addAll(maker.asked());
        return draft;
    }

    private ReadSheet.Line line(LedgerRow row, @Nullable Draft made) {
        var left = ofLeftUnits.contains(row.number()) ? Optional.of("imports.unit.left") : numbering.left(row);
        if (left.isPresent()) {
            return ReadSheet.Line.left(row, left.get());
        }
        if (made == null) {
            return new ReadSheet.Line(row, null, row.continues() == null ? List.of() : joined(row));
        }
        return new ReadSheet.Line(row, made.entry(), List.copyOf(made.notes()), made.asked());
    }

    /** What of a line goes to the project above, and what does not: amounts, days and percents are the project's own. */
    private static List<Note> joined(LedgerRow row) {
        var ref = "A" + row.number();
        var above = String.valueOf(row.continues());
        var lost = row.values().entrySet().stream()
                .filter(value -> !JOINED.contains(value.getKey()))
                .map(Map.Entry::getValue)
                .filter(value -> !value.cell().isEmpty())
                .map(value -> value.cell().ref() + " " + value.cell().text())
                .toList();
        return lost.isEmpty()
                ? List.of(Note.notice(ref, "imports.row.joined", above))
                : List.of(Note.notice(ref, "imports.row.joined.part", above, lost));
    }

    /** One project over several lines: the texts follow one another, the units are added. */
    private void join(LedgerRow row, @Nullable Draft project) {
        if (project == null) {
            return;
        }
        for (var field : Field.values()) {
            if (field.kind() == Field.Kind.PROSE && field.sheet() != null) {
                join(row, field.sheet(), field, project.entry());
            }
        }
        join(row, LedgerField.TITLE, Field.CONTENT, project.entry());
        var more = row.units(LedgerField.RESPONSIBLE_UNITS);
        if (more != null) {
            join(row, more.names(), project);
        }
        row.problems().stream()
                .map(problem -> new Note(problem.ref(), problem.blocking(), problem.code(), Note.words(problem.args())))
                .forEach(project.notes()::add);
    }

    private void join(LedgerRow row, List<String> names, Draft project) {
        var all = new ArrayList<Object>(
                project.entry().get(Field.RESPONSIBLE_UNITS, List.class).orElse(List.of()));
        for (var name : names) {
            var meant = units.of(name, FieldCells.ref(row, LedgerField.RESPONSIBLE_UNITS), project.notes()::add);
            all.add(meant.name());
            if (meant.open()) {
                project.asked().add(Field.RESPONSIBLE_UNITS);
            }
            if (meant.left()) {
                ofLeftUnits.add(project.row().number());
            }
        }
        if (project.asked().contains(Field.RESPONSIBLE_UNITS)) {
            project.entry().leave(Field.RESPONSIBLE_UNITS);
        } else {
            project.entry().with(Field.RESPONSIBLE_UNITS, List.copyOf(all));
        }
    }

    private static void join(LedgerRow row, LedgerField from, Field to, LedgerEntry entry) {
        var text = row.words(from);
        if (text != null) {
            var before = entry.get(to, String.class).orElse("");
            entry.with(to, before.isEmpty() ? text : before + "\n" + text);
        }
    }

    /** Of two rows with one code nobody can say which is right: both stay out. */
    private static void refuseTwice(List<Draft> drafts) {
        drafts.stream()
                .filter(draft -> !draft.entry().code().isEmpty())
                .collect(Collectors.groupingBy(draft -> draft.entry().code(), LinkedHashMap::new, Collectors.toList()))
                .forEach((code, same) -> {
                    var rows = same.stream().map(draft -> draft.row().number()).toList();
                    same.stream()
                            .filter(draft -> same.size() > 1)
                            .forEach(draft -> draft.notes()
                                    .add(Note.error(
                                            FieldCells.ref(draft.row(), Field.CODE),
                                            "imports.code.twice",
                                            code,
                                            rows)));
                });
    }
}
