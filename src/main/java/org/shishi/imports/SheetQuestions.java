package org.shishi.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.door.RowUnits;
import org.shishi.sheet.ledger.FilledColumns;
import org.shishi.sheet.ledger.Heading;
import org.shishi.sheet.ledger.HeadingWords;
import org.shishi.sheet.ledger.IndicatorMatrix;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.MergedValue;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.ledger.RowKind;
import org.shishi.sheet.reading.ColumnLooks;
import org.shishi.unit.UnitDirectory;

/** Finds what must be asked about a sheet: what it hides, leaves open, or says so that it could mean several things. */
final class SheetQuestions {

    private static final List<String> TAKE_OR_LEAVE = List.of(Question.TAKE, Question.LEAVE);
    private static final Set<LedgerField> HOMELESS = EnumSet.of(
            LedgerField.RESPONSIBLE_PERSON, LedgerField.NEXT_STEP, LedgerField.PERIOD_PLAN, LedgerField.PLANNED_START);

    private static final Set<String> OF_STATUS = Set.of(Question.FINISHED, Question.STARTED);

    private final RecognisedLedger sheet;
    private final FilledColumns filled;
    private final Optional<Integer> other;
    private final SheetAnswers answers;
    private final List<Question> questions = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Set<Integer> undecided = new HashSet<>();
    private final Set<ColumnLooks> open = EnumSet.noneOf(ColumnLooks.class);

    /** @param sheet as it came, with the columns as they were said */
    SheetQuestions(RecognisedLedger sheet, List<LedgerRow> rows, SheetAnswers answers) {
        this.sheet = sheet;
        this.answers = answers;
        this.other = rows.stream()
                .filter(row -> row.kind() == RowKind.LEFT)
                .map(LedgerRow::number)
                .findFirst();
        this.filled = FilledColumns.of(sheet, rows);
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    /** What need not be asked, only told. */
    List<Note> notes() {
        return List.copyOf(notes);
    }

    /** Whether nobody has said yet what the column is, and be it that nothing is read from it. */
    boolean isUndecided(int column) {
        return undecided.contains(column);
    }

    void ask(Question question) {
        questions.add(question);
    }

    /** Asks what no column may answer that somebody must name first: who leads, or how far a project is. */
    void askUnlessAColumnMaySay(Question question) {
        boolean led = question.key().equals(Question.LEAD) && open.contains(ColumnLooks.UNIT);
        boolean stood = OF_STATUS.contains(question.key()) && open.contains(ColumnLooks.STATUS);
        boolean told = question.key().equals(Question.UNTOLD) && open.contains(ColumnLooks.PERCENT);
        if (!led && !stood && !told) {
            ask(question);
        }
    }

    SheetQuestions title() {
        var columns = sheet.mapping().keySet();
        if (!columns.contains(LedgerField.TITLE) && !columns.contains(LedgerField.CONTENT)) {
            ask(Question.of(Question.TITLE, "imports.question.title", List.of(), null));
        }
        return this;
    }

    /** @param day of which the sheet speaks although it has not come; answered by giving another */
    SheetQuestions future(@Nullable LocalDate day) {
        if (day != null) {
            ask(Question.of(Question.DAY, "imports.question.as-of", List.of(), null, day));
        }
        return this;
    }

    /** @param days of which the sheet speaks, where they are several; answered by giving one */
    SheetQuestions days(List<LocalDate> days) {
        if (!days.isEmpty()) {
            ask(Question.of(Question.DAY, "imports.question.as-of.several", List.of(), null, days));
        }
        return this;
    }

    /** Another table further down in the same sheet: it is imported by itself, and not read with these columns. */
    SheetQuestions tables() {
        other.ifPresent(
                row -> ask(Question.TABLES, "imports.question.tables", List.of(Question.LEAVE), String.valueOf(row)));
        return this;
    }

    SheetQuestions matrix(IndicatorMatrix matrix) {
        ask(Question.MATRIX, "imports.question.matrix", TAKE_OR_LEAVE, matrix.headings());
        return this;
    }

    SheetQuestions hidden() {
        var hidden = sheet.table().hidden();
        if (hidden.sheet()) {
            ask(Question.HIDDEN_SHEET, "imports.question.hidden.sheet", List.of(Question.TAKE), sheet.sheetName());
        }
        var rows = hidden.rows().stream()
                .filter(row -> row > sheet.lastHeaderRow())
                .sorted()
                .toList();
        if (!rows.isEmpty()) {
            ask(Question.HIDDEN_ROWS, "imports.question.hidden.rows", TAKE_OR_LEAVE, rows.size(), rows);
        }
        var columns = sheet.headings().stream()
                .filter(heading -> hidden.columns().contains(heading.column()))
                .map(heading -> FieldCells.letter(heading) + " " + heading.text())
                .toList();
        if (!columns.isEmpty()) {
            ask(Question.HIDDEN_COLUMNS, "imports.question.hidden.columns", TAKE_OR_LEAVE, columns);
        }
        return this;
    }

    /**
     * Columns with content that nobody recognised: told with some of it, and asked about where they look important.
     *
     * @param decided the columns that a person has left on purpose, now or before
     */
    SheetQuestions columns(Set<Integer> decided, UnitDirectory units) {
        for (var heading : sheet.unknownColumns()) {
            var cells = filled.cells(heading);
            if (cells.isEmpty() || decided.contains(heading.column()) || RowUnits.isOne(heading.text(), cells)) {
                continue;
            }
            var ref = FieldCells.heading(sheet, heading);
            if (HeadingWords.isComputed(heading.text())) {
                notes.add(Note.notice(ref, "imports.column.computed", FilledColumns.name(heading)));
                continue;
            }
            undecided.add(heading.column());
            var looks = ColumnLooks.of(
                    FilledColumns.name(heading), cells, name -> units.find(name).isPresent());
            looks.ifPresent(open::add);
            looks.ifPresentOrElse(
                    look -> questions.add(new Question(
                            Question.column(heading.column()),
                            "imports.question.column." + look,
                            Note.words(Arrays.asList(FilledColumns.name(heading), FilledColumns.some(cells))),
                            List.of(),
                            null,
                            List.of())),
                    () -> notes.add(unknown(ref, heading, FilledColumns.some(cells))));
        }
        words(decided);
        return this;
    }

    private static Note unknown(String ref, Heading heading, List<String> some) {
        return some.isEmpty()
                ? Note.notice(ref, "imports.column.unknown.bare", FilledColumns.name(heading))
                : Note.notice(ref, "imports.column.unknown", FilledColumns.name(heading), some);
    }

    /** Columns whose heading promises words and whose cells are all percents or amounts, of which the sheet has no other. */
    private void words(Set<Integer> decided) {
        var fields = sheet.mapping().keySet();
        for (var heading : sheet.headings()) {
            if (heading.field() == null || !heading.field().isWords() || decided.contains(heading.column())) {
                continue;
            }
            var cells = filled.cells(heading);
            ColumnLooks.numbers(cells)
                    .filter(looks -> fields.stream().noneMatch(field -> holds(field, looks)))
                    .ifPresent(looks -> {
                        undecided.add(heading.column());
                        open.add(looks);
                        questions.add(new Question(
                                Question.column(heading.column()),
                                "imports.question.column.words." + looks,
                                Note.words(Arrays.asList(FilledColumns.name(heading), FilledColumns.some(cells))),
                                List.of(),
                                null,
                                List.of()));
                    });
        }
    }

    /** Whether that field is where such numbers go. */
    private static boolean holds(LedgerField field, ColumnLooks looks) {
        return looks == ColumnLooks.PERCENT ? field == LedgerField.PERCENT : field.isMoney();
    }

    /** Columns that are understood and that the ledger has no place for: their text stays with the import. */
    SheetQuestions homeless() {
        sheet.headings().stream()
                .filter(heading -> heading.field() != null && HOMELESS.contains(heading.field()))
                .filter(heading -> !filled.cells(heading).isEmpty())
                .forEach(heading -> notes.add(Note.notice(
                        FieldCells.heading(sheet, heading), "imports.column.homeless", FilledColumns.name(heading))));
        return this;
    }

    /** What its amounts and percents leave open. */
    SheetQuestions figures(List<MergedValue> merged) {
        var figures = new FigureQuestions(sheet, filled, answers);
        questions.addAll(figures.questions(merged));
        notes.addAll(figures.notes());
        return this;
    }

    /** Some of what stands in the column, for whoever says what it is. */
    List<String> samples(Heading heading) {
        return filled.some(heading);
    }

    private void ask(String key, String code, List<String> choices, Object... args) {
        var answer = answers.to(key);
        ask(Question.of(key, code, choices, answer != null && choices.contains(answer) ? answer : null, args));
    }
}
