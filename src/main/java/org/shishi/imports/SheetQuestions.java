package org.shishi.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.ledger.Heading;
import org.shishi.sheet.ledger.HeadingWords;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.ledger.RowKind;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.UnitSaid;
import org.shishi.unit.UnitDirectory;

/** Finds what must be asked about a sheet: what it hides, leaves open, or says so that it could mean several things. */
final class SheetQuestions {

    private static final int SHOWN = 3;
    private static final List<String> TAKE_OR_LEAVE = List.of(Question.TAKE, Question.LEAVE);
    private static final List<String> UNITS =
            Arrays.stream(MoneyUnit.values()).map(MoneyUnit::name).toList();

    private static final Set<LedgerField> HOMELESS = EnumSet.of(
            LedgerField.RESPONSIBLE_PERSON, LedgerField.NEXT_STEP, LedgerField.PERIOD_PLAN, LedgerField.PLANNED_START);

    private static final Set<String> OF_STATUS = Set.of(Question.FINISHED, Question.STARTED);

    private final RecognisedLedger sheet;
    private final Set<Integer> projects;
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
        this.projects = rows.stream()
                .filter(row -> row.kind() == RowKind.DATA)
                .map(LedgerRow::number)
                .collect(Collectors.toSet());
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
        if (!led && !stood) {
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
            var cells = cells(heading);
            if (cells.isEmpty() || decided.contains(heading.column())) {
                continue;
            }
            var ref = FieldCells.heading(sheet, heading);
            if (HeadingWords.isComputed(heading.text())) {
                notes.add(Note.notice(ref, "imports.column.computed", name(heading)));
                continue;
            }
            undecided.add(heading.column());
            var looks = ColumnLooks.of(heading.text(), cells, units);
            looks.ifPresent(open::add);
            looks.ifPresentOrElse(
                    look -> questions.add(new Question(
                            Question.column(heading.column()),
                            "imports.question.column." + look,
                            Note.words(Arrays.asList(name(heading), some(cells))),
                            List.of(),
                            null)),
                    () -> notes.add(unknown(ref, heading, some(cells))));
        }
        words(decided);
        return this;
    }

    private static Note unknown(String ref, Heading heading, List<String> some) {
        return some.isEmpty()
                ? Note.notice(ref, "imports.column.unknown.bare", name(heading))
                : Note.notice(ref, "imports.column.unknown", name(heading), some);
    }

    /** Columns whose heading promises words and whose cells are all percents or amounts, of which the sheet has no other. */
    private void words(Set<Integer> decided) {
        var fields = sheet.mapping().keySet();
        for (var heading : sheet.headings()) {
            if (heading.field() == null || !heading.field().isWords() || decided.contains(heading.column())) {
                continue;
            }
            var cells = cells(heading);
            ColumnLooks.numbers(cells)
                    .filter(looks -> fields.stream().noneMatch(looks::isHeldBy))
                    .ifPresent(looks -> {
                        undecided.add(heading.column());
                        questions.add(new Question(
                                Question.column(heading.column()),
                                "imports.question.column.words." + looks,
                                Note.words(Arrays.asList(name(heading), some(cells))),
                                List.of(),
                                null));
                    });
        }
    }

    /** Columns that are understood and that the ledger has no place for: their text stays with the import. */
    SheetQuestions homeless() {
        sheet.headings().stream()
                .filter(heading -> heading.field() != null && HOMELESS.contains(heading.field()))
                .filter(heading -> !cells(heading).isEmpty())
                .forEach(heading -> notes.add(
                        Note.notice(FieldCells.heading(sheet, heading), "imports.column.homeless", heading.text())));
        return this;
    }

    SheetQuestions units() {
        for (var heading : sheet.headings()) {
            if (heading.field() == null || !heading.field().isMoney()) {
                continue;
            }
            var amounts = cells(heading).stream().filter(UnitSaid::isBare).toList();
            var said = sheet.unit(heading);
            var key = Question.unit(heading.column());
            if (amounts.isEmpty()) {
                continue;
            }
            if (answers.to(key) != null || said == null || said.unit() == null) {
                var code = said == null || answers.to(key) != null
                        ? "imports.question.unit.none"
                        : "imports.question.unit.unknown";
                ask(key, code, UNITS, name(heading), some(amounts), said == null ? "" : said.word());
            } else if (said.unit() != MoneyUnit.TEN_THOUSAND_YUAN) {
                told(heading, amounts.get(0), said.unit());
            }
        }
        return this;
    }

    private void told(Heading heading, Cell amount, MoneyUnit unit) {
        var read = org.shishi.sheet.reading.ReadMoney.of(amount.standingAt(amount.ref()), unit)
                .value();
        if (read != null) {
            notes.add(Note.notice(
                    amount.ref(),
                    "imports.unit.money.read-as",
                    name(heading),
                    unit.word(),
                    amount.text(),
                    org.shishi.sheet.reading.ReadMoney.shown(read)));
        }
    }

    SheetQuestions merged(List<MergedValue> values) {
        var byColumn = values.stream()
                .collect(
                        Collectors.groupingBy(MergedValue::heading, java.util.LinkedHashMap::new, Collectors.toList()));
        byColumn.forEach((heading, merged) -> {
            boolean money = heading.field() != null && heading.field().isMoney();
            var choices = money
                    ? List.of(Question.FIRST, Question.EQUAL, Question.EACH, Question.NONE)
                    : List.of(Question.EACH, Question.NONE);
            var where =
                    merged.stream().map(one -> one.value().shown()).limit(SHOWN).toList();
            ask(
                    Question.merged(heading.column()),
                    money ? "imports.question.merged.money" : "imports.question.merged.percent",
                    choices,
                    name(heading),
                    where);
        });
        return this;
    }

    /** Some of what stands in the column, for whoever says what it is. */
    List<String> samples(Heading heading) {
        return some(cells(heading));
    }

    private void ask(String key, String code, List<String> choices, Object... args) {
        var answer = answers.to(key);
        ask(Question.of(key, code, choices, answer != null && choices.contains(answer) ? answer : null, args));
    }

    private List<Cell> cells(Heading heading) {
        return sheet.table().rows().stream()
                .filter(row ->
                        projects.isEmpty() ? row.number() > sheet.lastHeaderRow() : projects.contains(row.number()))
                .map((SheetRow row) -> row.cell(heading.column()))
                .filter(cell -> !cell.isEmpty() && !cell.covered())
                .toList();
    }

    private static String name(Heading heading) {
        return heading.text().isEmpty() ? FieldCells.letter(heading) : heading.text();
    }

    private static List<String> some(List<Cell> cells) {
        return cells.stream()
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(SHOWN)
                .map(text -> text.length() > 20 ? text.substring(0, 20) + "…" : text)
                .toList();
    }
}
